"use client";

import { useTranslations } from "next-intl";

/** What a pull may have found, in the order in which it matters. */
const findings = ["imported", "changed", "leftOut", "unreadable"] as const;

/** "3 new orders, 2 changed"; that there was nothing new, where there was not. */
export function useFoundText(): (found: Record<(typeof findings)[number], number>) => string {
  const t = useTranslations("stores.pulls");
  return (found) =>
    findings
      .filter((finding) => found[finding] > 0)
      .map((finding) => t(finding, { count: found[finding] }))
      .join(", ") || t("nothing");
}

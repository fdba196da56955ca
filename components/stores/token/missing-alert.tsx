"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { PermissionNames } from "./permission-names";
import type { KeptToken } from "./token-refusal";

/** A token that works without everything: what was not ticked, and what that keeps off. */
export function MissingAlert({ missing }: Pick<KeptToken, "missing">) {
  const t = useTranslations("stores.token");
  if (missing.length === 0) return null;
  return (
    <Alert tone="warning" isLive title={t("missing", { count: missing.length })}>
      <p>{t("missingHelp")}</p>
      <PermissionNames checks={missing} />
    </Alert>
  );
}

"use client";

import { useTranslations } from "next-intl";

type Reason = Parameters<ReturnType<typeof useTranslations<"stores.failure">>>[0];

/** Why a call of the marketplace failed, from the reason that was kept; the whole answer is not here any more. */
export function useStoreFailureText(): (reason: string) => string {
  const t = useTranslations("stores.failure");
  return (reason) => (t.has(reason as Reason) ? t(reason as Reason) : t("other"));
}

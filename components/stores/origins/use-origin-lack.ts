"use client";

import { useTranslations } from "next-intl";

/** What an address lacks, in the reader's words where we have some, else as the marketplace names it. */
export function useOriginLack(): (lack: string) => string {
  const t = useTranslations("stores.origins.lacks");
  return (lack) => (t.has(lack as "warehouseBrand") ? t(lack as "warehouseBrand") : lack);
}

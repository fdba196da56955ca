"use client";

import { useLocale, useTranslations } from "next-intl";
import { regionName } from "./region-name";

/** What a site is called in the reader's language: its market, or that it covers many. */
export function useSiteName(): (site: { region: string | null }) => string {
  const t = useTranslations("stores.site");
  const locale = useLocale();
  return ({ region }) => (region ? regionName(region, locale) : t("many"));
}

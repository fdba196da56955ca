"use client";

import { useTranslations } from "next-intl";
import { useRegionName } from "./use-region-name";

/** What a site is called in the reader's language: its market, or that it covers many. */
export function useSiteName(): (site: { region: string | null }) => string {
  const t = useTranslations("stores.site");
  const regionName = useRegionName();
  return ({ region }) => (region ? regionName(region) : t("many"));
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { regionName } from "./region-name";

type Group = Parameters<ReturnType<typeof useTranslations<"stores.regions">>>[0];

/** A market by its country's name, or a marketplace's group of markets by ours. */
export function useRegionName(): (region: string) => string {
  const t = useTranslations("stores.regions");
  const locale = useLocale();
  return (region) => (t.has(region as Group) ? t(region as Group) : regionName(region, locale));
}

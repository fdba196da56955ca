"use client";

import { useTranslations } from "next-intl";
import { numbered } from "./numbered";

type Key = Parameters<ReturnType<typeof useTranslations<"stores.marketplaces">>>[0];

/** The special rules of a marketplace's orders, one sentence each; those that fit all where it has none of its own. */
export function useMarketplaceRules(marketplace: string): string[] {
  const t = useTranslations("stores.marketplaces");
  const from = (owner: string) => {
    const key = (number: number) => `${owner}.rules.${number}` as Key;
    return numbered(
      (number) => t.has(key(number)),
      (number) => t(key(number), {} as never),
    );
  };
  const own = from(marketplace);
  return own.length > 0 ? own : from("other");
}

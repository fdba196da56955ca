"use client";

import { useTranslations } from "next-intl";

type Key = Parameters<ReturnType<typeof useTranslations<"stores.marketplaces">>>[0];

/** The special rules of a marketplace's orders, one sentence each; those that fit all where it has none of its own. */
export function useMarketplaceRules(marketplace: string): string[] {
  const t = useTranslations("stores.marketplaces");
  const from = (owner: string) => {
    const rules: string[] = [];
    for (let number = 1; t.has(`${owner}.rules.${number}` as Key); number++) {
      rules.push(t(`${owner}.rules.${number}` as Key, {} as never));
    }
    return rules;
  };
  const own = from(marketplace);
  return own.length > 0 ? own : from("other");
}

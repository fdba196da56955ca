"use client";

import { useTranslations } from "next-intl";

type Words = Parameters<ReturnType<typeof useTranslations<"stores.marketplaces.other">>>[0];

/** What is told differently for each marketplace; one without words of its own gets those that fit all. */
export function useMarketplaceWords(marketplace: string): (word: Words) => string {
  const t = useTranslations("stores.marketplaces");
  return (word) => {
    const own = `${marketplace}.${word}` as `other.${Words}`;
    return t.has(own) ? t(own) : t(`other.${word}`);
  };
}

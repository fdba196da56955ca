"use client";

import { useTranslations } from "next-intl";
import { numbered } from "@/components/help/numbered";
import type { TokenSource } from "./token-source";

type Key = Parameters<ReturnType<typeof useTranslations<"stores.marketplaces">>>[0];

/** How a seller makes the token of a slot, in the words of the marketplace's pages; else in words that fit all. */
export function useTokenGuide(
  marketplace: string,
  { sellerType, purpose, appName }: TokenSource,
  site: string,
): { portal: string; steps: string[] } {
  const t = useTranslations("stores.marketplaces");
  const own = `${marketplace}.guides.${sellerType}.${purpose}`;
  const isOwn = t.has(`${own}.portal` as Key);
  const key = (rest: string) => (isOwn ? `${own}.${rest}` : `other.${rest}`) as Key;
  const words = { app: appName, site };
  const stepKey = (number: number) => key(isOwn ? `steps.${number}` : `guide.${number}`);
  const steps = numbered(
    (number) => t.has(stepKey(number)),
    (number) => t(stepKey(number), words as never),
  );
  return { portal: t(key("portal"), words as never), steps };
}

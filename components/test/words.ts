import { createTranslator } from "next-intl";
import type { Locale } from "@/i18n/locales";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages: Record<Locale, Record<string, unknown>> = { en, zh };

/** The product's own words, to be found again on what was rendered. */
export function words(locale: Locale): (key: string, facts?: Record<string, string | number>) => string {
  const translate = createTranslator({ locale, messages: messages[locale] });
  return translate as unknown as (key: string, facts?: object) => string;
}

import { createTranslator } from "use-intl/core";
import en from "../../messages/en.json" with { type: "json" };
import zh from "../../messages/zh.json" with { type: "json" };

export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

const messages: Record<Locale, Record<string, unknown>> = { en, zh };

export type Words = (key: string, facts?: Record<string, string | number>) => string;

/** The product's own words, so that a test reads the screen as a person of that language does. */
export function words(locale: Locale): Words {
  const translate = createTranslator({ locale, messages: messages[locale] });
  return (key, facts) => {
    if (!translate.has(key as never)) throw new Error(`no message ${key} in ${locale}`);
    return (translate as unknown as (key: string, facts?: object) => string)(key, facts);
  };
}

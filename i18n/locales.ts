export const locales = ["en", "zh"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

/** Each language by its own name: somebody who cannot read the page must still find theirs. */
export const localeNames: Record<Locale, string> = { en: "English", zh: "简体中文" };

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

import { defaultLocale, isLocale, type Locale } from "./locales";

/** The first language of an Accept-Language header that we speak. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality = "q=1"] = entry.trim().split(";");
      return { language: tag.trim().toLowerCase().split("-")[0], weight: Number(quality.trim().slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

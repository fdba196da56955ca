/** "US" in the reader's language; a code that is no country's stays as it is. */
export function regionName(region: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(region)) return region;
  return new Intl.DisplayNames(locale, { type: "region" }).of(region) ?? region;
}

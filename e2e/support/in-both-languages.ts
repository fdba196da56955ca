import type { Page } from "@playwright/test";
import { localeCookie } from "@/i18n/cookies";
import { type Words, words } from "./messages";

/** Looks at a page as a reader of each language does, and leaves it in English. */
export async function inBothLanguages(page: Page, look: (t: Words) => Promise<void>): Promise<void> {
  await look(words("en"));
  for (const locale of ["zh", "en"] as const) {
    await page.context().addCookies([{ name: localeCookie, value: locale, url: page.url() }]);
    await page.goto(page.url());
    if (locale === "zh") await look(words(locale));
  }
}

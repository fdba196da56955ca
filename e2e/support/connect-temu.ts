import type { Page } from "@playwright/test";
import { choose } from "./choose";
import type { Words } from "./messages";
import { temu } from "./simulated-temu";

export type MallSite = "us" | "eu";
export type MallKind = "cross_border" | "local";

/** A site as it is called in the reader's language. */
export function siteName(t: Words, locale: string | undefined, site: MallSite): string {
  if (site === "eu") return t("stores.regions.EU");
  return new Intl.DisplayNames(locale, { type: "region" }).of("US") ?? site;
}

/** From the wizard's first question to the one for the token. */
export async function openTokenStep(
  page: Page,
  t: Words,
  { sellerType, site }: { sellerType: MallKind; site: string },
): Promise<void> {
  await page.goto("/stores/connect");
  await page.getByRole("link", { name: temu, exact: true }).click();
  await page.getByRole("radio", { name: t(`stores.sellerType.${sellerType}`) }).check();
  // Local stores can be connected on one site only, and nothing is asked.
  if (sellerType === "cross_border") {
    await choose(page.getByLabel(t("stores.site.label"), { exact: true }), site);
  }
  await page.getByRole("button", { name: t("stores.wizard.next") }).click();
}

export const tokenField = (page: Page, t: Words) => page.getByLabel(t("stores.token.paste"), { exact: true });

/** A name, and the token as it comes from the clipboard. */
export async function fillTokenStep(
  page: Page,
  t: Words,
  { name, pasted }: { name: string; pasted: string },
): Promise<void> {
  await page.getByLabel(t("stores.connecting.name.name")).fill(name);
  await page.getByLabel(t("stores.connecting.name.days")).fill("3");
  await tokenField(page, t).fill(pasted);
  await page.getByRole("button", { name: t("stores.connecting.token.submit") }).click();
}

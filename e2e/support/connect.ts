import { expect, type Page } from "@playwright/test";
import { choose } from "./choose";
import type { Words } from "./messages";
import type { SimulatedShop } from "./simulator";

/** The marketplace's own name. Its simulated pages are in English only. */
export const marketplace = "TikTok Shop";

/** A local seller's answers; the site as it is called in the reader's language. */
export type Wish = { name: string; site: string; days?: number };

/** From the wizard's first question to the marketplace's own page. */
export async function leaveForMarketplace(
  page: Page,
  t: Words,
  { name, site, days = 3 }: Wish,
): Promise<void> {
  await page.getByRole("link", { name: marketplace }).click();
  await page.getByRole("radio", { name: t("stores.sellerType.local") }).check();
  await choose(page.getByLabel(t("stores.site.label"), { exact: true }), site);
  await page.getByRole("button", { name: t("stores.wizard.next") }).click();
  await page.getByLabel(t("stores.connecting.name.name")).fill(name);
  await page.getByLabel(t("stores.connecting.name.days")).fill(String(days));
  await page.getByRole("button", { name: t("stores.wizard.next") }).click();
  await page.getByRole("button", { name: t("stores.connecting.leave.go", { marketplace }) }).click();
}

/** On the consent page: as the seller of this shop, whoever was signed in there before. */
export async function openAccount(page: Page, shop: SimulatedShop): Promise<void> {
  await page.getByRole("link", { name: "Switch account" }).click();
  await page.getByRole("link", { name: shop.name }).click();
  await expect(page.getByRole("listitem").filter({ hasText: shop.name })).toBeVisible();
}

export async function authorize(page: Page, shop: SimulatedShop): Promise<void> {
  await openAccount(page, shop);
  await page.getByRole("button", { name: "Authorize" }).click();
}

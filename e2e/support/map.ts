import { expect, type Locator, type Page } from "@playwright/test";
import type { Words } from "./messages";

/** In the panel that maps a variant: a SKU that does not exist yet, for the component at this place. */
export async function chooseNewSku(
  page: Page,
  panel: Locator,
  t: Words,
  code: string,
  place = 0,
): Promise<void> {
  await panel
    .getByRole("combobox", { name: t("catalogue.sku"), exact: true })
    .nth(place)
    .click();
  const picker = page.getByRole("dialog", { name: t("catalogue.map.chooseSku") });
  await picker.getByPlaceholder(t("catalogue.map.searchSku")).fill(code);
  await picker.getByRole("option", { name: t("catalogue.map.createSku", { code }) }).click();
  await picker.getByRole("button", { name: t("catalogue.createSku.submit") }).click();
  await expect(panel.getByRole("combobox").nth(place)).toHaveText(code);
}

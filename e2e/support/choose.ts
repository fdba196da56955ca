import { expect, type Locator } from "@playwright/test";

/**
 * Chooses by keyboard once the list that opens has the focus. A pointer may be led astray: while the list comes up,
 * Playwright scrolls it to reach an option, and it then moves under the pointer.
 */
export async function choose(field: Locator, option: string): Promise<void> {
  const page = field.page();
  await field.click();
  await expect(page.locator('[role="listbox"]:focus-within')).toBeVisible();
  await page.getByRole("option", { name: option, exact: true }).press("Enter");
}

import { inBothLanguages } from "./support/in-both-languages";
import { arrived, openMallStore } from "./support/member";
import { makeMallOrder, newMall } from "./support/simulated-temu";
import { expect, test } from "./support/test";

const dayMs = 86_400_000;
const dayOf = (daysAgo: number) => new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);

test("SC-07, R-1: what lies before a store's first days is imported by hand, and its result is told", async ({
  page,
  t,
  member,
}) => {
  const mall = await newMall();
  const old = await makeMallOrder(mall, { ageSeconds: (20 * dayMs) / 1000 });
  const storeId = await openMallStore(member, mall);
  await page.goto(`/stores/${storeId}`);

  // The last day before the first, as it may be typed by mistake.
  await page.getByLabel(t("stores.imports.from"), { exact: true }).fill(dayOf(15));
  await page.getByLabel(t("stores.imports.to"), { exact: true }).fill(dayOf(25));
  await page.getByRole("button", { name: t("stores.imports.submit") }).click();
  await expect(page.getByText(t("errors.import_period"))).toBeVisible();

  await page.getByLabel(t("stores.imports.from"), { exact: true }).fill(dayOf(25));
  await page.getByLabel(t("stores.imports.to"), { exact: true }).fill(dayOf(15));
  await page.getByRole("button", { name: t("stores.imports.submit") }).click();
  await expect(page.getByText(t("stores.imports.asked", { position: 1 }))).toBeVisible();
  await arrived(member, old.id, "blocked", 60_000);
  await inBothLanguages(page, async (words) => {
    const row = page.getByRole("row").filter({ hasText: words("stores.pulls.kinds.import") });
    await expect(row).toContainText(words("stores.pulls.imported", { count: 1 }), { timeout: 20_000 });
  });
});

import { listStores } from "@/server/stores";
import { authorize, leaveForMarketplace, openAccount } from "./support/connect";
import { openStore } from "./support/member";
import { locales } from "./support/messages";
import { newShop } from "./support/simulator";
import { expect, test } from "./support/test";

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });
    const site = (region: string) => new Intl.DisplayNames(locale, { type: "region" }).of(region) ?? region;

    test("TTS-15: consent that is declined changes nothing, and says so", async ({ page, t, member }) => {
      const shop = await newShop();
      await page.goto("/stores/connect");
      await leaveForMarketplace(page, t, { name: "Acme US", site: site("US") });
      await openAccount(page, shop);
      await page.getByRole("button", { name: "Cancel" }).click();

      await expect(page.getByRole("heading", { name: t("stores.outcome.refused.title") })).toBeVisible();
      await expect(page.getByText(t("stores.outcome.nothingChanged"))).toBeVisible();
      expect(await listStores(member.ctx)).toEqual([]);
      // What had been answered before is still there.
      await page.getByRole("link", { name: t("stores.outcome.again") }).click();
      await expect(page.getByText("Acme US").first()).toBeVisible();
      await page.goto("/stores");
      await expect(page.getByText(t("stores.list.emptyTitle"))).toBeVisible();
    });

    test("TTS-05, TTS-12: a shop of another site is told, with the way to the right one", async ({
      page,
      t,
      member,
    }) => {
      const shop = await newShop({ region: "GB" });
      await page.goto("/stores/connect");
      await leaveForMarketplace(page, t, { name: "Acme", site: site("US") });
      await authorize(page, shop);

      const mismatch = page.getByRole("heading", { name: t("stores.outcome.site_mismatch.title") });
      await expect(mismatch).toBeVisible();
      const sellerType = t("stores.sellerType.local");
      const facts = { received: shop.name, regions: site("GB"), sellerType };
      const chosen = `${site("US")}, ${sellerType}`;
      await expect(
        page.getByText(t("stores.outcome.site_mismatch.body", { ...facts, chosen })),
      ).toBeVisible();
      expect(await listStores(member.ctx)).toEqual([]);

      const fix = t("stores.outcome.site_mismatch.fix", { site: site("GB") });
      await page.getByRole("link", { name: fix }).click();
      await page.getByRole("button", { name: /TikTok Shop/ }).click();
      await page.getByRole("button", { name: "Authorize" }).click();
      await expect(page.getByRole("heading", { name: t("stores.review.one") })).toBeVisible();
    });
  });
}

test("TTS-05: a cross-border shop does not fit a local site", async ({ page, t, member }) => {
  const shop = await newShop({ sellerType: "CROSS_BORDER" });
  await page.goto("/stores/connect");
  await leaveForMarketplace(page, t, { name: "Acme", site: "United States" });
  await authorize(page, shop);
  await expect(page.getByRole("heading", { name: t("stores.outcome.site_mismatch.title") })).toBeVisible();
  const fix = t("stores.outcome.site_mismatch.fix", { site: t("stores.site.many") });
  await expect(page.getByRole("link", { name: fix })).toBeVisible();
  expect(await listStores(member.ctx)).toEqual([]);
});

test("TTS-28: another shop than the store's, authorized on renewing, is refused by name", async ({
  page,
  t,
  member,
}) => {
  const mine = await newShop();
  const other = await newShop();
  const storeId = await openStore(member, mine);
  const [before] = await listStores(member.ctx);
  await page.goto(`/stores/${storeId}?tab=authorization`);
  await page
    .getByRole("button", { name: t("stores.updateAuthorization") })
    .first()
    .click();
  await authorize(page, other);

  await expect(page.getByRole("heading", { name: t("stores.outcome.wrong_shop.title") })).toBeVisible();
  const body = t("stores.outcome.wrong_shop.body", { received: other.name, expected: mine.name });
  await expect(page.getByText(body)).toBeVisible();
  const [after] = await listStores(member.ctx);
  expect(after).toMatchObject({ shopCode: mine.code, grantExpiresAt: before?.grantExpiresAt });

  await page.getByRole("link", { name: t("stores.outcome.wrong_shop.open") }).click();
  await expect(page.getByRole("heading", { name: "Store", exact: true })).toBeVisible();
});

test("a return that was used already belongs to no attempt", async ({ page, t, member }) => {
  const shop = await newShop();
  await page.goto("/stores/connect");
  await leaveForMarketplace(page, t, { name: "Acme US", site: "United States" });
  await openAccount(page, shop);
  const returning = page.waitForRequest(/\/callback\?/);
  await page.getByRole("button", { name: "Authorize" }).click();
  const back = (await returning).url();
  await expect(page.getByRole("heading", { name: t("stores.review.one") })).toBeVisible();

  await page.goto(back);
  await expect(page.getByRole("heading", { name: t("stores.outcome.unknown_attempt.title") })).toBeVisible();
  expect(await listStores(member.ctx)).toHaveLength(1);
});

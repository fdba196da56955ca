import type { Page } from "@playwright/test";
import { fillTokenStep, type MallSite, openTokenStep, siteName, tokenField } from "./support/connect-temu";
import { pairCarriers } from "./support/local-organization";
import { chooseNewSku } from "./support/map";
import { arrived, openMallStore } from "./support/member";
import { locales } from "./support/messages";
import { makeToken, signInThere } from "./support/seller-pages";
import { newParcel, ship } from "./support/ship";
import { signUp } from "./support/sign-up";
import { makeMallOrder, mallOrderAt, newMall, newToken } from "./support/simulated-temu";
import { expect, test, type Words } from "./support/test";

const crossBorder = "stores.marketplaces.temu.guides.cross_border";
const pair = { title: "Bamboo lunch box", sellerSku: "LBX-1-PAIR" };

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test("NIWO-TEMU-03, NIWO-TEMU-05, NIWO-TEMU-09, NIWO-TEMU-13, LX-08, LX-09, LX-11, LX-14, LX-15, LX-16, LX-17, LX-19: a mall in two regions: two orders tokens, one products token", async ({
      page,
      t,
    }) => {
      test.setTimeout(240_000);
      const mall = await newMall({ gateways: ["us", "eu"] });
      const lines = [{ sku: pair.sellerSku }];
      const us = await makeMallOrder(mall, { regionId: 211, lines, ageSeconds: 3600 });
      const eu = await makeMallOrder(mall, { regionId: 76, lines, ageSeconds: 3600 });
      const begin = (site: MallSite) =>
        openTokenStep(page, t, { sellerType: "cross_border", site: siteName(t, locale, site) });
      const ordersToken = (site: MallSite) =>
        makeToken(page, t(`${crossBorder}.orders.portal`, { site: siteName(t, locale, site) }), {
          portal: "central",
          site: site === "us" ? "US" : "EU",
        });
      await signUp(page, t, { organization: "Salt & Sail" });
      await signInThere(page, "central", mall);

      const products = await test.step("US: the orders token, then the products token", async () => {
        await begin("us");
        const orders = await ordersToken("us");
        await fillTokenStep(page, t, { name: "Acme US", pasted: ` access_token: ${orders}\n` });
        await expect(
          page.getByText(t("stores.connecting.products.added", { store: "Acme US" })),
        ).toBeVisible();
        await expectLastFour(page, t, orders);
        const made = await makeToken(page, t(`${crossBorder}.products.portal`), { portal: "centre" });
        await tokenField(page, t).fill(made);
        await page.getByRole("button", { name: t("stores.connecting.products.submit") }).click();
        await confirmShop(page, t, mall.id);
        return made;
      });

      await test.step("the carriers are paired, and listings read", async () => {
        await expect(page.getByText(t("stores.setup.historyDone", { days: 3, orders: 1 }))).toBeVisible({
          timeout: 60_000,
        });
        await expect(
          page.getByText(t("stores.setup.listingsRead", { variants: 7, unmapped: 7 })),
        ).toBeVisible();
        await page.getByRole("button", { name: t("stores.setup.next") }).click();
        await expect(page.getByRole("row", { name: "UPS" }).first()).toContainText(
          t("stores.pairing.suggestedShort"),
        );
        await page.getByRole("button", { name: t("stores.pairing.saveCount", { count: 11 }) }).click();
        await expect(page.getByText(t("stores.setup.orderLead"))).toBeVisible();
      });

      await test.step("EU: an orders token of its own, and nothing else to paste", async () => {
        await begin("eu");
        await fillTokenStep(page, t, { name: "Acme EU", pasted: await ordersToken("eu") });
        await expect(page.getByText(t("stores.connecting.products.reused"))).toBeVisible();
        const lastFour = products.slice(-4);
        await expect(page.getByText(t("stores.connecting.products.reusedHelp", { lastFour }))).toBeVisible();
        await page.getByRole("link", { name: t("stores.wizard.next") }).click();
        await confirmShop(page, t, mall.id);
      });

      await test.step("orders of both regions arrive", async () => {
        await page.goto("/orders");
        for (const [order, store] of [
          [us, "Acme US"],
          [eu, "Acme EU"],
        ] as const) {
          const row = page.getByRole("row").filter({ hasText: order.id });
          await expect(row).toContainText(store, { timeout: 60_000 });
        }
      });
    });
  });
}

async function expectLastFour(page: Page, t: Words, token: string): Promise<void> {
  const text = t("stores.connecting.products.addedHelp", { lastFour: token.slice(-4) });
  await expect(page.getByText(text)).toBeVisible();
}

async function confirmShop(page: Page, t: Words, code: string): Promise<void> {
  await expect(page.getByRole("heading", { name: t("stores.review.one") })).toBeVisible();
  await expect(page.getByText(code).first()).toBeVisible();
  await page.getByRole("button", { name: t("stores.review.yes") }).click();
}

test("SC-08, SC-14, R-18, NIWO-TEMU-21, NIWO-TEMU-41: an order from Europe is mapped and shipped, and the marketplace shows it confirmed", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(150_000);
  const site = "eu";
  const mall = await newMall({ gateways: [site] });
  const lines = [{ sku: pair.sellerSku, quantity: 3 }];
  const made = await makeMallOrder(mall, { regionId: 76, lines, ageSeconds: 3600 });
  const productsToken = await newToken(mall, { gateway: "pa" });
  await pairCarriers(member.ctx, await openMallStore(member, mall, { site, productsToken }));
  const order = await arrived(member, made.id, "blocked");

  await page.goto(`/orders/${order.id}`);
  const title = `${pair.title} (Pack of two)`;
  const cause = t("problems.sentence.variant_unmapped", { ...pair, title, store: "Store" });
  await expect(page.getByText(cause, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: t("orders.page.mapNamed", pair) }).click();
  const panel = page.getByRole("dialog", { name: t("orders.panels.map") });
  await chooseNewSku(page, panel, t, "BOX");
  await panel.getByLabel(t("catalogue.map.factor")).fill("5");
  await panel.getByRole("button", { name: t("catalogue.map.save") }).click();
  // Three sold, two in each, five of ours for one of theirs.
  const units = { quantity: 3, pack: 2, factor: 5, units: 30 };
  await expect(page.getByText(t("orders.page.unitsOfPacks", units))).toBeVisible();

  const parcel = newParcel();
  await ship(page, t, parcel);
  await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(t("orders.page.defaultOrigin"))).toBeVisible();
  const truth = await mallOrderAt(made.id);
  expect(truth).toMatchObject({ status: 4, confirmCalls: { applied: 1 } });
  expect(truth.packages).toMatchObject([
    { trackingNumber: parcel.trackingNumber, carrierName: "UPS", warehouseId: mall.warehouses[0]?.id },
  ]);
});

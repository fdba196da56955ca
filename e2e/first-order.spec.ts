import type { Page } from "@playwright/test";
import { authorize, leaveForMarketplace } from "./support/connect";
import { chooseNewSku } from "./support/map";
import { locales } from "./support/messages";
import { newParcel, type Parcel, ship } from "./support/ship";
import { signUp } from "./support/sign-up";
import { makeOrders, newShop, orderAt, type SimulatedShop } from "./support/simulator";
import { expect, test, type Words } from "./support/test";
import { untilAlive } from "./support/until-alive";

const mug = "HP-MUG-NVY";
const throwOat = "HP-THROW-OAT";
const dayS = 86_400;

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test("TTS-03, TTS-11, TTS-14, TTS-16, TTS-18, TTS-19, TTS-23, TTS-31, TTS-35: from the sign-up to the first confirmed parcel", async ({
      page,
      t,
    }) => {
      test.setTimeout(150_000);
      const parcel = newParcel();
      const shop = await newShop();
      const [old] = await makeOrders(shop, { lines: [{ sku: mug, quantity: 2 }], ageSeconds: 2 * dayS });

      await test.step("sign up by mail and name the organization", () =>
        signUp(page, t, { organization: "Salt & Sail" }));
      await test.step("connect the shop", () => connect(page, t, shop, locale));
      await test.step("see the first import and pair the carriers", () => setUp(page, t, old?.id ?? ""));

      const [mugs, throws] = await test.step("two orders arrive by themselves, and are held", async () => {
        await page.getByRole("link", { name: t("stores.setup.toOrders", { store: "Acme US" }) }).click();
        const [first] = await makeOrders(shop, { lines: [{ sku: mug, quantity: 4 }] });
        const [second] = await makeOrders(shop, { lines: [{ sku: throwOat, quantity: 3 }] });
        for (const order of [first, second]) {
          await expect(row(page, order?.id)).toContainText(t("problems.short.variant_unmapped"), {
            timeout: 40_000,
          });
        }
        return [first?.id ?? "", second?.id ?? ""];
      });

      await test.step("one variant becomes a new SKU, three for each sold", async () => {
        await row(page, mugs).getByRole("button").click();
        const panel = page.getByRole("dialog", { name: t("orders.panels.map") });
        await chooseNewSku(page, panel, t, "MUG");
        await panel.getByLabel(t("catalogue.map.factor")).fill("3");
        await panel.getByRole("button", { name: t("catalogue.map.save") }).click();
        await expect(page.getByText(t("catalogue.map.saved", { count: 2 }))).toBeVisible();
      });

      await test.step("another one a combination of two SKUs", async () => {
        await row(page, throws).getByRole("button").click();
        const panel = page.getByRole("dialog", { name: t("orders.panels.map") });
        await chooseNewSku(page, panel, t, "THROW");
        await panel.getByRole("button", { name: t("catalogue.map.addComponent") }).click();
        await chooseNewSku(page, panel, t, "GIFT-BOX", 1);
        await panel.getByLabel(t("catalogue.map.factor")).nth(1).fill("2");
        await panel.getByRole("button", { name: t("catalogue.map.save") }).click();
        await expect(page.getByText(t("catalogue.map.saved", { count: 1 }))).toBeVisible();
        for (const id of [old?.id, mugs, throws]) {
          await expect(row(page, id)).toContainText(t("orders.state.ready"));
        }
      });

      await test.step("the order says how many units of what leave the warehouse", async () => {
        await row(page, throws).getByRole("link").click();
        await expect(page.getByText("GIFT-BOX", { exact: true })).toBeVisible();
        await expect(page.getByText(units(t, 3, 1))).toBeVisible();
        await expect(page.getByText(units(t, 3, 2))).toBeVisible();
        await page.goBack();
        await row(page, mugs).getByRole("link").click();
        await expect(page.getByText(units(t, 4, 3))).toBeVisible();
      });

      await test.step("ship it", async () => {
        await ship(page, t, parcel);
        await expect(page.getByText(t("orders.ship.shippedHelp"))).toBeVisible();
      });
      await test.step("the marketplace shows it shipped, by one call", async () => {
        await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
          timeout: 30_000,
        });
        const truth = await orderAt(mugs);
        expect(truth.status).toBe("AWAITING_COLLECTION");
        expect(truth.parcels).toMatchObject([{ trackingNumber: parcel.trackingNumber, providerName: "UPS" }]);
        expect(truth.shipCalls.applied).toBe(1);
      });
      await test.step("the order tells its story", () => readStory(page, t, parcel));
    });
  });
}

/** The rows of a list by the marketplace's number. */
const row = (page: Page, id: string | undefined) => page.getByRole("row").filter({ hasText: id ?? "no id" });

const units = (t: Words, quantity: number, factor: number) =>
  t("orders.page.units", { quantity, factor, units: quantity * factor });

async function connect(page: Page, t: Words, shop: SimulatedShop, locale: string) {
  const navigation = page.getByRole("navigation", { name: t("navigation.main") }).first();
  await navigation.getByRole("link", { name: t("navigation.stores") }).click();
  await page
    .getByRole("link", { name: t("stores.connect") })
    .first()
    .click();
  const site = new Intl.DisplayNames(locale, { type: "region" }).of("US") ?? "";
  await leaveForMarketplace(page, t, { name: "Acme US", site, days: 5 });
  await authorize(page, shop);

  await expect(page.getByRole("heading", { name: t("stores.review.one") })).toBeVisible();
  await untilAlive(page);
  await expect(page.getByText(shop.name)).toBeVisible();
  await expect(page.getByText(shop.code)).toBeVisible();
  await expect(page.getByRole("button", { name: t("stores.review.no") })).toBeVisible();
  await page.getByRole("button", { name: t("stores.review.yes") }).click();

  await expect(page.getByRole("radio", { name: t("stores.scope.all") })).toBeChecked();
  await page.getByRole("button", { name: t("stores.scope.connect", { count: 1 }) }).click();
}

async function setUp(page: Page, t: Words, firstOrder: string) {
  await expect(page.getByText(t("stores.setup.carriersRead", { count: 12 }))).toBeVisible();
  await expect(page.getByText(t("stores.setup.historyDone", { days: 5, orders: 1 }))).toBeVisible({
    timeout: 40_000,
  });
  await page.getByRole("button", { name: t("stores.setup.next") }).click();
  // When tracking numbers go back is said before anything was shipped.
  await expect(page.getByText(t("stores.setup.carriersWhy")).filter({ visible: true })).toBeVisible();
  await expect(page.getByRole("row", { name: "UPS" }).first()).toContainText(
    t("stores.pairing.suggestedShort"),
  );
  await page.getByRole("button", { name: t("stores.pairing.saveCount", { count: 12 }) }).click();
  await expect(page.getByText(t("stores.setup.orderLead"))).toBeVisible();
  await expect(page.getByRole("link", { name: firstOrder })).toBeVisible();
}

async function readStory(page: Page, t: Words, parcel: Parcel) {
  const story = page.getByRole("region", { name: t("orders.page.story") });
  for (const [kind, facts] of [
    ["freed", {}],
    ["shipped", { ...parcel, shipment: 1 }],
    ["confirmation_asked", {}],
    ["confirmation_confirmed", { hasWarning: "no", warning: "" }],
  ] as const) {
    await expect(story.getByText(t(`history.kind.${kind}`, facts))).toBeVisible();
  }
}

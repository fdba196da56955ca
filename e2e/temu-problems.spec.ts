import { shipOrder } from "@/server/shipments";
import { setFlows } from "@/server/stores";
import { inBothLanguages } from "./support/in-both-languages";
import { mapVariants, pairCarriers } from "./support/local-organization";
import { chooseNewSku } from "./support/map";
import { arrived, openMallStore, readyMallOrder, sighted } from "./support/member";
import { newParcel, ship } from "./support/ship";
import {
  actOnMallOrder,
  actOnTokens,
  makeMallOrder,
  mallOrderAt,
  newMall,
  newToken,
} from "./support/simulated-temu";
import { expect, test, type Words } from "./support/test";

const bottle = "BTL-500-BLU";
const orderList = "bg.order.list.v2.get";

test("NIWO-TEMU-31, SC-05: authorized, and yet no order: the check that fails names the permission, and renewing with it brings them", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(150_000);
  const mall = await newMall();
  const storeId = await openMallStore(member, mall);
  await page.goto(`/stores/${storeId}`);
  await actOnTokens(mall, "withdraw-scope", { scope: orderList });
  const made = await makeMallOrder(mall);
  await page.getByRole("button", { name: t("orders.sync.now") }).click();
  const missing = (words: Words) =>
    page.getByText(words("stores.page.missingTitle", { permissions: orderList }));
  await expect(missing(t)).toBeVisible({ timeout: 40_000 });
  await inBothLanguages(page, (words) => expect(missing(words)).toBeVisible());

  await page.goto(`/stores/${storeId}?tab=authorization`);
  await page.getByRole("button", { name: t("stores.test.test") }).click();
  const row = page.getByRole("row").filter({ hasText: orderList });
  await expect(row).toContainText(t("stores.test.lacking"));
  await page
    .getByRole("button", { name: t("stores.token.update"), exact: true })
    .first()
    .click();
  const token = await newToken(mall);
  await page.getByLabel(t("stores.token.paste"), { exact: true }).fill(token);
  await page
    .getByRole("button", { name: t("stores.token.update"), exact: true })
    .first()
    .click();
  const facts = { purpose: t("stores.token.purpose.orders"), lastFour: token.slice(-4) };
  await expect(page.getByText(t("stores.token.kept", facts))).toBeVisible();
  await arrived(member, made.id, "blocked", 90_000);
  await page.goto(`/stores/${storeId}`);
  await expect(missing(t)).toBeHidden();
});

test("NIWO-TEMU-27, NIWO-TEMU-33, LX-34, SC-21: an order that is not here is answered with its status and the reason, and comes when it is released", async ({
  page,
  member,
}) => {
  const mall = await newMall();
  const make = (wanted: object) => makeMallOrder(mall, { ageSeconds: 3600, ...wanted });
  const pending = await make({ status: 1, ageSeconds: 60 });
  const cancelled = await make({ status: 3 });
  const cooperative = await make({ fulfillmentType: "fulfillByCooperativeWarehouse" });
  const shipped = await make({ status: 4 });
  const sound = await make({});
  const storeId = await openMallStore(member, mall);
  await arrived(member, sound.id, "blocked");
  for (const { id } of [pending, cancelled, cooperative, shipped]) await sighted(member, storeId, id);
  await arrived(member, shipped.id, "no_shipment_needed");

  for (const [order, reason] of [
    [pending, "not_paid"],
    [cancelled, "cancelled_before_import"],
    [cooperative, "cooperative_warehouse"],
  ] as const) {
    await page.goto(`/orders/where?number=${order.id}`);
    await inBothLanguages(page, (words) =>
      expect(page.getByText(words(`orders.where.leftOut.${reason}`))).toBeVisible(),
    );
  }
  await actOnMallOrder(pending.id, "release");
  await arrived(member, pending.id, "blocked");
});

test("NIWO-TEMU-34, SC-08: a SKU number that is empty there holds the order; filled in, read again and mapped, it is free", async ({
  page,
  t,
  member,
}) => {
  const mall = await newMall();
  const lines = [{ sku: bottle, extCode: "" }];
  const made = await makeMallOrder(mall, { lines, ageSeconds: 3600 });
  await openMallStore(member, mall);
  const order = await arrived(member, made.id, "blocked");
  const title = "Insulated bottle 500 ml";
  const problem = (kind: string, words = t) => {
    const facts = { title: `${title} (Blue)`, sellerSku: bottle, store: "Store" };
    return page.getByText(words(`problems.sentence.${kind}`, facts), { exact: true });
  };

  await page.goto(`/orders/${order.id}`);
  await inBothLanguages(page, (words) => expect(problem("platform_sku_empty", words)).toBeVisible());
  await actOnMallOrder(made.id, "ext-code", { extCode: bottle });
  await page
    .getByRole("button", { name: t("orders.refresh.order"), exact: true })
    .first()
    .click();
  await inBothLanguages(page, (words) => expect(problem("variant_unmapped", words)).toBeVisible());
  await expect(problem("platform_sku_empty")).toBeHidden();

  await page.getByRole("button", { name: t("orders.page.mapNamed", { title }) }).click();
  const panel = page.getByRole("dialog", { name: t("orders.panels.map") });
  await chooseNewSku(page, panel, t, "BOTTLE");
  await panel.getByRole("button", { name: t("catalogue.map.save") }).click();
  await expect(problem("variant_unmapped")).toBeHidden();
  await arrived(member, made.id, "ready");
});

test("NIWO-TEMU-17, NIWO-TEMU-35: a carrier that is not paired holds the tracking by name, and pairing it in place sends it", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(120_000);
  const mall = await newMall();
  const made = await makeMallOrder(mall, { lines: [{ sku: bottle }], ageSeconds: 3600 });
  const storeId = await openMallStore(member, mall);
  await pairCarriers(member.ctx, storeId, "ups");
  await arrived(member, made.id, "blocked");
  await mapVariants(member.ctx, storeId);
  const order = await arrived(member, made.id, "ready");
  const parcel = newParcel();
  await page.goto(`/orders/${order.id}`);
  await ship(page, t, parcel);
  const cause = (words: Words) => {
    const facts = { carrier: "UPS", store: "Store" };
    return page.getByText(words("problems.sentence.carrier_unpaired", facts), { exact: true });
  };
  await inBothLanguages(page, (words) => expect(cause(words)).toBeVisible());
  expect((await mallOrderAt(made.id)).confirmCalls.arrived).toBe(0);

  await page.getByRole("button", { name: t("orders.actions.pairNamed", { number: order.number }) }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText(t("stores.pairing.suggested"))).toBeVisible();
  await panel.getByRole("button", { name: t("stores.pairing.save") }).click();
  await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expect(cause(t)).toBeHidden();
  expect((await mallOrderAt(made.id)).packages).toMatchObject([
    { trackingNumber: parcel.trackingNumber, carrierName: "UPS" },
  ]);
});

test("SC-22: cancelled there after it was shipped here: a note, and nothing else changes", async ({
  page,
  t,
  member,
}) => {
  const { id, storeId, platformOrderId } = await readyMallOrder(member, { lines: [{ sku: bottle }] });
  // Temu cancels nothing that it knows as shipped.
  await setFlows(member.ctx, { storeId, pushesTracking: false });
  await shipOrder(member.ctx, { orderId: id, ...newParcel(), carrier: "ups" });
  await actOnMallOrder(platformOrderId, "cancel");
  await page.goto(`/orders/${id}`);
  await page
    .getByRole("button", { name: t("orders.refresh.order"), exact: true })
    .first()
    .click();
  await inBothLanguages(page, async (words) => {
    await expect(page.getByText(words("orders.notices.cancelledAfterShipping"))).toBeVisible();
    await expect(page.getByText(words("orders.notices.cancelledAfterShippingHelp"))).toBeVisible();
  });
  await arrived(member, platformOrderId, "shipped");
});

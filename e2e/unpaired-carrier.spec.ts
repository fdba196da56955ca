import { mapVariants, pairCarriers } from "./support/local-organization";
import { arrived, openStore } from "./support/member";
import { newParcel, ship } from "./support/ship";
import { makeOrders, newShop, orderAt, removeProvider } from "./support/simulator";
import { expect, test } from "./support/test";

test("TTS-23, TTS-25: a parcel of an unpaired carrier waits by name, and pairing it in place sends it", async ({
  page,
  t,
  member,
}) => {
  const parcel = newParcel();
  const shop = await newShop();
  const [made] = await makeOrders(shop, { ageSeconds: 600 });
  const platformOrderId = made?.id ?? "";
  const storeId = await openStore(member, shop);
  await pairCarriers(member.ctx, storeId, "ups");
  await mapVariants(member.ctx, storeId);
  const order = await arrived(member, platformOrderId, "ready");

  await page.goto(`/orders/${order.id}`);
  await ship(page, t, parcel);
  await expect(page.getByText(t("orders.ship.shippedUnpaired", parcel))).toBeVisible();

  const facts = { carrier: "UPS", store: "Store" };
  const cause = t("problems.sentence.carrier_unpaired", facts);
  await expect(page.getByText(cause, { exact: true })).toBeVisible();
  await expect(page.getByText(t("shipments.confirmation.waiting_pairing"))).toBeVisible();
  await expect(page.getByText(t("shipments.confirmationHelp.waiting_pairing", facts))).toBeVisible();
  expect((await orderAt(platformOrderId)).shipCalls.arrived).toBe(0);

  await page.goto("/problems");
  await page.getByRole("button", { name: `${t("problems.action.carrier_unpaired")}: ${cause}` }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText(t("problems.held", { count: 1 }))).toBeVisible();
  await expect(panel.getByText(t("stores.pairing.suggested"))).toBeVisible();
  await panel.getByRole("button", { name: t("stores.pairing.save") }).click();
  await expect(page.getByText(t("stores.pairing.saved", { count: 1 }))).toBeVisible();
  await expect(page.getByText(t("problems.empty.person.title"))).toBeVisible();

  await page.goto(`/orders/${order.id}`);
  await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  const truth = await orderAt(platformOrderId);
  expect(truth.parcels).toMatchObject([{ trackingNumber: parcel.trackingNumber, providerName: "UPS" }]);
  expect(truth.shipCalls.applied).toBe(1);
});

test("TTS-16, TTS-17: a carrier that the marketplace drops is flagged, and its pair kept to be mended", async ({
  page,
  t,
  member,
}) => {
  const shop = await newShop();
  const storeId = await openStore(member, shop);
  await pairCarriers(member.ctx, storeId);

  await page.goto(`/stores/${storeId}?tab=carriers`);
  const ups = page.getByRole("row").filter({ has: page.getByText("UPS", { exact: true }) });
  await expect(ups).toContainText(t("stores.pairing.paired"));
  // Only now: the list is also read by itself on a schedule, which may fall into this test.
  await removeProvider(shop, "UPS");
  await page.getByRole("button", { name: t("stores.pairing.refresh") }).click();
  await expect(ups).toContainText(t("stores.pairing.vanishedShort", { provider: "UPS" }));

  await ups.getByRole("combobox").click();
  await page.getByPlaceholder(t("stores.pairing.search")).fill("Innov");
  await page.getByRole("option", { name: "UPS Mail Innovations" }).click();
  await page.getByRole("button", { name: t("stores.pairing.saveCount", { count: 1 }) }).click();
  await expect(ups).toContainText(t("stores.pairing.paired"));
});

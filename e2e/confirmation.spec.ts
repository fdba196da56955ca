import { setUpStore } from "./support/local-organization";
import { arrived, type Member, openStore } from "./support/member";
import { newParcel, ship } from "./support/ship";
import { addFault, makeOrders, newShop, orderAt } from "./support/simulator";
import { expect, test } from "./support/test";

async function readyOrder(member: Member) {
  const shop = await newShop();
  const [made] = await makeOrders(shop, { ageSeconds: 600 });
  const platformOrderId = made?.id ?? "";
  await setUpStore(member.ctx, await openStore(member, shop));
  const { id, number } = await arrived(member, platformOrderId, "ready");
  return { id, number, platformOrderId, shipCall: `/fulfillment/202309/orders/${platformOrderId}/packages` };
}

test("TTS-35, SC-11: the line is cut after the marketplace has shipped: it is confirmed in the end, and was shipped once", async ({
  page,
  t,
  member,
}) => {
  const parcel = newParcel();
  const order = await readyOrder(member);
  await addFault({ path: order.shipCall, kind: "cut", when: "after" });

  await page.goto(`/orders/${order.id}`);
  await ship(page, t, parcel);

  await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  const truth = await orderAt(order.platformOrderId);
  expect(truth.parcels).toMatchObject([{ trackingNumber: parcel.trackingNumber }]);
  expect(truth.shipCalls.applied).toBe(1);

  await page.goto("/orders");
  await expect(page.getByRole("row").filter({ hasText: parcel.trackingNumber })).toContainText(
    t("orders.filters.told"),
  );
});

test("a refused confirmation shows the marketplace's words, and goes out when it is tried again", async ({
  page,
  t,
  member,
}) => {
  const parcel = newParcel();
  const order = await readyOrder(member);
  const words = "The order is being reviewed by the marketplace";
  const code = 21011022;
  await addFault({ path: order.shipCall, kind: "answer", code, message: words });

  await page.goto(`/orders/${order.id}`);
  await ship(page, t, parcel);

  const refusal = t("problems.sentence.confirmation_refused", { store: "Store", words, code });
  await expect(page.getByText(refusal, { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(t("problems.next.confirmation_refused"), { exact: true })).toBeVisible();
  await expect(page.getByRole("blockquote")).toHaveText(`${words} (${code})`);
  expect((await orderAt(order.platformOrderId)).parcels).toEqual([]);

  const parcels = page.getByRole("region", { name: t("orders.page.parcels") });
  await page.getByRole("button", { name: t("orders.actions.retryNamed", { number: order.number }) }).click();
  await expect(parcels.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(refusal, { exact: true })).toBeHidden();
  expect((await orderAt(order.platformOrderId)).shipCalls.applied).toBe(1);
});

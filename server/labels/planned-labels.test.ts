import { afterEach, beforeEach, expect, it } from "vitest";
import {
  confirmations,
  orderLines,
  orders,
  platformLabels,
  platformOrigins,
  shipmentLines,
  shipments,
  variants,
} from "@/db/schema";
import type { OrderId, ShipmentId, StoreId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { getOrder, importReadings } from "../orders";
import { dropPlan, planShipments, shipLabel, shipPlanned } from "../shipments";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { createWarehouse } from "../warehouses";
import { buyLabel, dropLabel, fetchLabel, quoteLabel } from ".";

const fake = fakeMarketplace();
const world = await testWorld([fake]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;
let plans: ShipmentId[];

const parcel = { weightGrams: 500, lengthMm: 200, widthMm: 150, heightMm: 100 };
const service = { id: "s1", carrierName: "USPS", serviceName: "Ground", priceText: "$4.20" };
const buy = (shipmentId: string | undefined, over = {}) =>
  buyLabel(ctx, { orderId, shipmentId, ...parcel, service, ...over });
const purchases = () => fake.calls.filter((call) => call === "buy").length;
const news = (quantity: number) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ lines: [marketplaceLine({ quantity, unitIds: [] })], updatedAt: ctx.now() }),
  ]);
const rows = () =>
  read(ctx, async (tx) => ({
    shipments: await tx.select().from(shipments).orderBy(shipments.number),
    lines: await tx.select().from(shipmentLines),
    labels: await tx.select().from(platformLabels).orderBy(platformLabels.createdAt),
    confirmations: await tx.select().from(confirmations),
  }));
const quantityOf = async (id: string | undefined) =>
  (await rows()).lines.find(({ shipmentId }) => shipmentId === id)?.quantity;

/** Three mugs: one in the first planned package, two in the second. */
beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  Object.assign(fake, { packages: [], departed: [], left: [], told: [], readings: [] });
  fake.calls.length = 0;
  fake.purchases.clear();
  const { organizationId } = ctx;
  await change(ctx, (tx) =>
    tx.insert(platformOrigins).values({
      organizationId,
      storeId,
      originId: "WH-1",
      name: "WH-1",
      isDefault: true,
      seenAt: ctx.now(),
    }),
  );
  await news(3);
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  const [order] = await read(ctx, (tx) => tx.select().from(orders));
  orderId = order?.id as OrderId;
  const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
  const packages = [1, 2].map((quantity) => ({ lines: [{ lineId: line?.id ?? "", quantity }] }));
  plans = (await planShipments(ctx, { orderId, packages })).shipmentIds;
});
afterEach(() => fake.knowOrigins(null));

const stands = { detail: { reason: "label_stands" } };

it("NIWO-TEMU-36: a label for a planned package is bought for its goods, and leaves as that package", async () => {
  const { labelId } = await buy(plans[0]);
  expect((await rows()).labels[0]?.wish).toMatchObject({
    shipmentId: plans[0],
    lines: [{ lineKey: "sku-1", quantity: 1 }],
  });
  await fetchLabel(ctx, labelId);
  expect((await getOrder(ctx, orderId)).labels).toMatchObject([{ shipmentId: plans[0], state: "ready" }]);
  const left = await shipLabel(ctx, { labelId });
  expect(left.shipmentId).toBe(plans[0]);
  const { shipments: all } = await rows();
  expect(all.map(({ shippedAt }) => shippedAt !== null)).toEqual([true, false]);
  expect(await quantityOf(plans[0])).toBe(1);
  expect((await getOrder(ctx, orderId)).lines[0]).toMatchObject({ shipped: 1, planned: 2, left: 0 });
});

it("NIWO-TEMU-36: both packages get labels of their own, though they hold pieces of one line", async () => {
  const first = await buy(plans[0]);
  const second = await buy(plans[1]);
  expect(purchases()).toBe(2);
  for (const { labelId } of [first, second]) {
    await fetchLabel(ctx, labelId);
    await shipLabel(ctx, { labelId });
  }
  const [order] = await read(ctx, (tx) => tx.select().from(orders));
  expect(order?.state).toBe("shipped");
  expect([await quantityOf(plans[0]), await quantityOf(plans[1])]).toEqual([1, 2]);
});

it("is never bought twice for one package, nor for goods that another label holds", async () => {
  const { labelId } = await buy(plans[0]);
  await expect(buy(plans[0])).rejects.toMatchObject(stands);
  await expect(quoteLabel(ctx, { orderId, shipmentId: plans[0], ...parcel })).rejects.toMatchObject(stands);
  await dropPlan(ctx, plans[0] as ShipmentId);
  const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
  const again = await planShipments(ctx, {
    orderId,
    packages: [{ lines: [{ lineId: line?.id ?? "", quantity: 1 }] }],
  });
  await buy(plans[1]);
  await expect(buy(again.shipmentIds[0])).rejects.toMatchObject(stands);
  expect(purchases()).toBe(2);
  // Given up, it holds nothing any more.
  await dropLabel(ctx, { id: labelId, isPaid: true });
  await buy(again.shipmentIds[0]);
  expect(purchases()).toBe(3);
});

it("after a lost answer looks for the package before anything is bought for it again", async () => {
  fake.failNext("outcome_unknown", { after: true });
  const { labelId } = await buy(plans[0]);
  await expect(buy(plans[0])).rejects.toMatchObject(stands);
  expect(await fetchLabel(ctx, labelId)).toBe("ready");
  expect(purchases()).toBe(1);
});

it("leaves the plan as it was where nothing was bought", async () => {
  fake.failNext("unavailable");
  await expect(buy(plans[0])).rejects.toMatchObject({ kind: "unavailable" });
  const { shipments: all, labels } = await rows();
  expect([all.length, labels.length]).toEqual([2, 0]);
  await shipPlanned(ctx, { shipmentId: plans[0] ?? "", carrier: "ups", trackingNumber: "1Z001" });
});

it("holds no more than is still owed, and nothing of a package that is not there", async () => {
  world.advance(1000);
  await news(2);
  const { labelId } = await buy(plans[1]);
  expect((await rows()).labels[0]?.wish?.lines).toEqual([{ lineKey: "sku-1", quantity: 1 }]);
  await fetchLabel(ctx, labelId);
  await shipLabel(ctx, { labelId });
  await expect(buy(plans[1])).rejects.toMatchObject({ detail: { reason: "package_left" } });
  const stranger = await world.organization("Stranger");
  await expect(
    buyLabel(stranger, { orderId, shipmentId: plans[0], ...parcel, service }),
  ).rejects.toMatchObject({ code: "not_found" });
});

it("leaves from where the package was planned to leave", async () => {
  await createWarehouse(ctx, { name: "Ohio" });
  const utah = await createWarehouse(ctx, { name: "Utah" });
  await change(ctx, (tx) => tx.update(shipments).set({ warehouseId: utah.id }));
  const { labelId } = await buy(plans[0]);
  await fetchLabel(ctx, labelId);
  await shipLabel(ctx, { labelId });
  expect((await rows()).shipments[0]).toMatchObject({ id: plans[0], warehouseId: utah.id });
});

it("a plan that was undone meanwhile does not keep the label from leaving", async () => {
  const { labelId } = await buy(plans[0]);
  await fetchLabel(ctx, labelId);
  await dropPlan(ctx, plans[0] as ShipmentId);
  const { shipmentId } = await shipLabel(ctx, { labelId });
  expect(shipmentId).not.toBe(plans[0]);
  expect(await quantityOf(shipmentId)).toBe(1);
});

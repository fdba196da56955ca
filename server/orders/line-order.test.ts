import { beforeEach, expect, it } from "vitest";
import { orderLines, variants } from "@/db/schema";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { change, read } from "../change";
import { confirmationForPush } from "../confirmations/confirmation-for-push";
import type { Ctx } from "../context";
import { planShipments, shipPlanned } from "../shipments";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { getOrder } from "./get-order";
import { importReadings } from "./import-readings";
import { listOrders } from "./list-orders";

const world = await testWorld([fakeMarketplace()]);
let ctx: Ctx;
let storeId: StoreId;

/** The marketplace numbers lines as it likes: as text they would stand 10, 11, 9. */
const asSold = ["9", "11", "10"];
const line = (lineKey: string) =>
  marketplaceLine({ lineKey, title: lineKey, platformSkuId: lineKey, quantity: 1, unitIds: [] });
const take = (keys: string[], updatedAt = ctx.now()) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ lines: keys.map(line), updatedAt }),
  ]);

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  world.advance(60_000);
  await take(asSold);
});

const orderId = async () => (await listOrders(ctx, {})).items[0]?.id as OrderId;
const onPage = async () => (await getOrder(ctx, await orderId())).lines.map(({ title }) => title);
const inList = async () => (await listOrders(ctx, {})).items[0]?.lines.map(({ title }) => title);

it("lists the lines of an order as the marketplace does, on the page and in the list", async () => {
  expect(await onPage()).toEqual(asSold);
  expect(await inList()).toEqual(asSold);
});

it("follows the marketplace when it lists them otherwise", async () => {
  world.advance(60_000);
  await take(asSold.toReversed());
  expect(await onPage()).toEqual(asSold.toReversed());
});

it("by the marketplace's names for them where they were read before this was kept", async () => {
  await change(ctx, (tx) => tx.update(orderLines).set({ position: null }));
  expect(await onPage()).toEqual(["10", "11", "9"]);
});

it("LX-35: in planned packages, and in what the marketplace is told", async () => {
  const sku = await createSku(ctx, { code: "MUG" });
  for (const { id } of await read(ctx, (tx) => tx.select().from(variants))) {
    await saveMapping(ctx, { variantId: id, components: [{ skuId: sku.id, factor: 1 }] });
  }
  const id = await orderId();
  const { lines } = await getOrder(ctx, id);
  const pieces = lines.map((each) => ({ lineId: each.id, quantity: 1 })).toReversed();
  const { shipmentIds } = await planShipments(ctx, { orderId: id, packages: [{ lines: pieces }] });
  const { plans } = await getOrder(ctx, id);
  expect(plans[0]?.lines.map(({ lineId }) => lineId)).toEqual(lines.map((each) => each.id));

  const shipmentId = shipmentIds[0] ?? "";
  await shipPlanned(ctx, { shipmentId, carrier: "ups", trackingNumber: "1Z001" });
  const [parcel] = (await getOrder(ctx, id)).parcels;
  const { confirmation } = await confirmationForPush(ctx, parcel?.confirmation.id as ConfirmationId);
  expect(confirmation.parcels[0]?.lines.map(({ lineKey }) => lineKey)).toEqual(asSold);
});

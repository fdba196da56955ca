import { beforeEach, expect, it } from "vitest";
import { orders, problems, skus, variants } from "@/db/schema";
import type { OrderId, StoreId } from "@/domain/ids";
import { saveMapping } from "../catalogue";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { getOrder } from "./get-order";
import { importReadings } from "./import-readings";
import { refreshOrder } from "./refresh-order";
import { rereadHeld } from "./reread-held";

const fake = fakeMarketplace();
const world = await testWorld([fake]);
let ctx: Ctx;
let storeId: StoreId;

/** The marketplace's time of change does not move when a seller types a SKU into a product. */
const sold = (platformOrderId: string, sellerSku: string, platformSkuId = "sku-1") =>
  reading({ platformOrderId, lines: [marketplaceLine({ sellerSku, platformSkuId })] });

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  fake.calls.length = 0;
  fake.readings = [sold("1", ""), sold("2", "")];
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, fake.readings);
  world.advance(15 * 60_000);
});

const openKinds = async () =>
  (await read(ctx, (tx) => tx.select().from(problems)))
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ kind }) => kind);
const states = async () => (await read(ctx, (tx) => tx.select().from(orders))).map(({ state }) => state);
async function first(): Promise<OrderId> {
  const [order] = await read(ctx, (tx) => tx.select().from(orders));
  if (!order) throw new Error("no order");
  return order.id;
}

async function map() {
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const [sku] = await change(ctx, (tx) =>
    tx.insert(skus).values({ organizationId: ctx.organizationId, code: "MUG-BL", name: "" }).returning(),
  );
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku?.id ?? "", factor: 1 }] });
}

it("NIWO-TEMU-34, TTS-22, R-12: a SKU filled in there is found with the next pull, for every order that waited", async () => {
  expect(await openKinds()).toEqual(["platform_sku_empty"]);
  fake.readings = [sold("1", "MUG-BL"), sold("2", "MUG-BL")];
  expect(await rereadHeld(ctx, storeId)).toEqual({ read: 1, changed: 1 });
  expect(fake.calls).toEqual(["get"]);
  expect(await openKinds()).toEqual(["variant_unmapped"]);
  await map();
  expect(await states()).toEqual(["ready", "ready"]);
});

it("NIWO-TEMU-34: and at once by refreshing one of them", async () => {
  fake.readings = [sold("1", "MUG-BL"), sold("2", "MUG-BL")];
  expect(await refreshOrder(ctx, await first())).toMatchObject({ changed: 1 });
  expect(await openKinds()).toEqual(["variant_unmapped"]);
});

it("TTS-22: tells when it was read last, and reads it again while it stays empty", async () => {
  const orderId = await first();
  const before = (await getOrder(ctx, orderId)).lastReadAt;
  expect(await rereadHeld(ctx, storeId)).toEqual({ read: 1, changed: 0 });
  expect(await openKinds()).toEqual(["platform_sku_empty"]);
  const reads = await Promise.all(
    (await read(ctx, (tx) => tx.select().from(orders))).map(({ id }) => getOrder(ctx, id)),
  );
  expect(reads.some(({ lastReadAt }) => lastReadAt?.getTime() === ctx.now().getTime())).toBe(true);
  expect(before?.getTime()).toBeLessThan(ctx.now().getTime());
});

it("R-10: an empty SKU that is mapped holds nothing, and is not read again for it", async () => {
  await map();
  expect(await openKinds()).toEqual([]);
  expect(await rereadHeld(ctx, storeId)).toEqual({ read: 0, changed: 0 });
  expect(fake.calls).toEqual([]);
});

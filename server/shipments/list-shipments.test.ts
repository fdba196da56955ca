import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { confirmations, orders } from "@/db/schema";
import type { OrderId, StoreId, UserId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { read } from "../change";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { countShipments, listShipments, shipOrder } from ".";

const world = await testWorld([fakeMarketplace()]);
const ctx = await world.organization();
const stranger = await world.organization("Stranger");
const us = await world.store(ctx, { name: "Acme US" });
const uk = await world.store(ctx, { name: "Bloom UK" });

const states: Partial<typeof confirmations.$inferInsert>[] = [
  { state: "confirmed", confirmedAt: new Date("2026-11-21T10:00:00Z") },
  { state: "waiting", waitingFor: "pairing" },
  { state: "asked" },
  { state: "asked", hasGivenUp: true },
  { state: "refused", refusalCode: "21011", refusalWords: "invalid tracking number" },
];
for (const [index, state] of states.entries()) await parcelOf(index, index === 4 ? uk : us, state);

/** One shipped order, its confirmation set to a state that the marketplace would have brought about. */
async function parcelOf(index: number, storeId: StoreId, state: Partial<typeof confirmations.$inferInsert>) {
  const platformOrderId = `57700${index}`;
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading({ platformOrderId })]);
  const [order] = await read(ctx, (tx) =>
    tx.select().from(orders).where(eq(orders.platformOrderId, platformOrderId)),
  );
  const orderId = order?.id as OrderId;
  await freeOrder(ctx, orderId);
  await shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: `1ZTEST${index}` });
  const createdAt = new Date(Date.parse("2026-11-21T09:00:00Z") + index * 60_000);
  await world.services.db.withOrganization(ctx.organizationId, (tx) =>
    tx
      .update(confirmations)
      .set({ ...state, createdAt })
      .where(eq(confirmations.orderId, orderId)),
  );
}

async function freeOrder(ctx: Ctx, orderId: OrderId) {
  const { rows } = await read(ctx, (tx) =>
    tx.execute<{ variant_id: string; mapped: boolean }>(
      `select l.variant_id, exists (select from mappings m where m.variant_id = l.variant_id) as mapped
       from order_lines l where l.order_id = '${orderId}'`,
    ),
  );
  for (const { variant_id, mapped } of rows) {
    if (mapped) continue;
    const sku = await createSku(ctx, { code: `MUG-${variant_id}` });
    await saveMapping(ctx, { variantId: variant_id, components: [{ skuId: sku.id, factor: 1 }] });
  }
}

const numbers = async (input: Parameters<typeof listShipments>[1], as: Ctx = ctx) =>
  (await listShipments(as, input)).items.map(({ parcels }) => parcels[0]?.trackingNumber);

describe("listShipments", () => {
  it.each([
    ["all", ["1ZTEST4", "1ZTEST3", "1ZTEST2", "1ZTEST1", "1ZTEST0"]],
    ["to_mark", ["1ZTEST4", "1ZTEST3", "1ZTEST1"]],
    ["unconfirmed", ["1ZTEST2", "1ZTEST1"]],
    ["refused", ["1ZTEST4", "1ZTEST3"]],
    ["confirmed", ["1ZTEST0"]],
  ] as const)("LX-40: shows %s, newest first", async (tab, expected) => {
    expect(await numbers({ tab })).toEqual(expected);
  });

  it("tells order, parcel and what the marketplace said", async () => {
    const { items } = await listShipments(ctx, { tab: "refused", limit: 1 });
    expect(items).toMatchObject([
      {
        platformOrderId: "577004",
        storeName: "Bloom UK",
        parcels: [{ carrier: "ups", trackingNumber: "1ZTEST4" }],
        confirmation: { state: "refused", refusalCode: "21011", refusalWords: "invalid tracking number" },
      },
    ]);
  });

  it("pages through all states as through one list, there and back", async () => {
    const first = await listShipments(ctx, { limit: 2 });
    const second = await listShipments(ctx, { limit: 2, after: first.after ?? "" });
    const third = await listShipments(ctx, { limit: 2, after: second.after ?? "" });
    const seen = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect(seen).toEqual((await listShipments(ctx, {})).items.map(({ id }) => id));
    expect(third.after).toBeNull();
    const back = await listShipments(ctx, { limit: 2, before: second.before ?? "" });
    expect(back.items).toEqual(first.items);
  });

  it.each([
    ["1ZTEST1", ["1ZTEST1"]],
    ["577002", ["1ZTEST2"]],
    ["nothing", []],
  ])("finds %s", async (search, expected) => {
    expect(await numbers({ search })).toEqual(expected);
  });

  it("narrows to a store", async () => {
    expect(await numbers({ storeId: uk })).toEqual(["1ZTEST4"]);
  });

  it("shows a manager the assigned stores alone", async () => {
    const manager: Ctx = {
      ...ctx,
      actor: { kind: "member", userId: "u" as UserId, name: "Mo", role: "manager", storeIds: [uk] },
    };
    expect(await numbers({}, manager)).toEqual(["1ZTEST4"]);
  });

  it("shows another organization nothing", async () => {
    expect(await numbers({}, stranger)).toEqual([]);
    const [mine] = (await listShipments(ctx, {})).items;
    expect(await numbers({ storeId: mine?.storeId, search: mine?.platformOrderId }, stranger)).toEqual([]);
  });
});

describe("countShipments", () => {
  it("counts every tab", async () => {
    expect(await countShipments(ctx, {})).toEqual({
      all: 5,
      to_mark: 3,
      unconfirmed: 2,
      refused: 2,
      confirmed: 1,
    });
    expect(await countShipments(ctx, { storeId: uk })).toEqual({
      all: 1,
      to_mark: 1,
      unconfirmed: 0,
      refused: 1,
      confirmed: 0,
    });
  });

  it("counts nothing of another organization", async () => {
    expect(await countShipments(stranger, {})).toEqual({
      all: 0,
      to_mark: 0,
      unconfirmed: 0,
      refused: 0,
      confirmed: 0,
    });
  });
});

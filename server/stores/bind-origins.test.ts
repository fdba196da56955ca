import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmations, history, orderLines, orders, problems, shipments, variants } from "@/db/schema";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import type { PlatformOrigin } from "@/integrations/marketplaces/marketplace";
import { createSku, saveMapping } from "../catalogue";
import { change, read } from "../change";
import { pushConfirmation } from "../confirmations";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { assignWarehouse, shipOrder } from "../shipments";
import { type FakeMarketplace, fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { createWarehouse, listWarehouses } from "../warehouses";
import { bindOrigins, getLogistics, savePairings, syncOrigins, syncProviders } from ".";

const marketplace: FakeMarketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;
let warehouseId: string;

const place = (id: string, name: string, over: Partial<PlatformOrigin> = {}): PlatformOrigin => ({
  id,
  name,
  isDefault: false,
  incomplete: null,
  ...over,
});
const columbus = place("WH-1", "Columbus OH");
const dallas = place("WH-2", "Dallas TX", { incomplete: "warehouseBrand" });

async function storeOf(sellerType: "local" | "cross_border") {
  storeId = await world.store(ctx, { sellerType });
  await syncProviders(ctx, storeId);
  await syncOrigins(ctx, storeId);
  await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading()]);
  orderId = (await read(ctx, (tx) => tx.select().from(orders)))[0]?.id as OrderId;
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
}

beforeEach(async () => {
  marketplace.told.length = 0;
  marketplace.calls.length = 0;
  marketplace.knowOrigins([columbus, dallas], { isRequired: true });
  ctx = await world.organization();
  warehouseId = (await createWarehouse(ctx, { name: "Ohio" })).id;
});

const ship = (over: Partial<Parameters<typeof shipOrder>[1]> = {}) =>
  shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z001", ...over });
const bind = (origin: string | null, warehouse = warehouseId) =>
  bindOrigins(ctx, { storeId, bindings: [{ warehouseId: warehouse, origin }] });
const confirmation = async () => {
  const [row] = await read(ctx, (tx) => tx.select().from(confirmations));
  if (!row) throw new Error("no confirmation");
  return row;
};
const push = async () => pushConfirmation(ctx, (await confirmation()).id as ConfirmationId);
const open = async () =>
  (await read(ctx, (tx) => tx.select().from(problems))).filter(({ resolvedAt }) => !resolvedAt);
const kinds = async () =>
  (
    await read(ctx, (tx) =>
      tx.select().from(history).where(eq(history.orderId, orderId)).orderBy(asc(history.id)),
    )
  ).map(({ kind }) => kind);

describe("a store that must say where parcels leave from", () => {
  beforeEach(() => storeOf("local"));

  it("LX-36: blocks before anything is sent, names the missing binding, and goes when it is bound", async () => {
    await ship();
    expect(await push()).toBe("waiting");
    expect(await confirmation()).toMatchObject({ waitingFor: "origin" });
    expect(marketplace.calls).not.toContain("confirm");
    expect(await open()).toMatchObject([
      {
        kind: "origin_unbound",
        cause: `origin_unbound:${storeId}:${warehouseId}`,
        facts: { lack: "binding", warehouse: "Ohio", warehouseId },
      },
    ]);
    expect(await bind("WH-1")).toEqual({ released: 1 });
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels).toMatchObject([{ originId: "WH-1" }]);
    expect(await open()).toEqual([]);
  });

  it.each([
    ["its id", "WH-1"],
    ["its name", "Columbus OH"],
    ["its name in another case, with spaces", " columbus  oh "],
  ])("SC-12: binds by %s", async (_, origin) => {
    await bind(origin);
    const { departures } = await getLogistics(ctx, storeId);
    expect(departures).toMatchObject({ isRequired: true, warehouses: [{ name: "Ohio", originId: "WH-1" }] });
  });

  it("SC-12: a name that nobody has lists those that there are", async () => {
    await expect(bind("Cleveland")).rejects.toMatchObject({
      code: "refused",
      detail: {
        reason: "origin_unknown",
        facts: { wanted: "Cleveland", available: "Columbus OH, Dallas TX" },
      },
    });
  });

  it("SC-12: a name that two have must be told by id", async () => {
    marketplace.knowOrigins([columbus, place("WH-9", "Columbus OH")], { isRequired: true });
    await syncOrigins(ctx, storeId);
    await expect(bind("Columbus OH")).rejects.toMatchObject({ detail: { reason: "origin_ambiguous" } });
    await bind("WH-9");
  });

  it("SC-13: a place that lacks something is refused before the marketplace does, in its terms", async () => {
    await bind("WH-2");
    await ship();
    expect(await push()).toBe("waiting");
    expect(await open()).toMatchObject([
      { facts: { lack: "incomplete", origin: "Dallas TX", incomplete: "warehouseBrand" } },
    ]);
    marketplace.knowOrigins([columbus, { ...dallas, incomplete: null }], { isRequired: true });
    await syncOrigins(ctx, storeId);
    expect(await confirmation()).toMatchObject({ state: "not_due" });
    expect(await push()).toBe("confirmed");
  });

  it("a place that vanished is kept, marked, and used no more", async () => {
    await bind("WH-1");
    marketplace.knowOrigins([dallas], { isRequired: true });
    world.advance(60_000);
    await syncOrigins(ctx, storeId);
    await ship();
    expect(await push()).toBe("waiting");
    expect(await open()).toMatchObject([{ facts: { lack: "vanished", origin: "Columbus OH" } }]);
    marketplace.knowOrigins([columbus, dallas], { isRequired: true });
    await syncOrigins(ctx, storeId);
    expect(await push()).toBe("confirmed");
  });

  it("a parcel of no warehouse asks for one, and for its place after that", async () => {
    await createWarehouse(ctx, { name: "Utah" });
    await ship();
    expect(await push()).toBe("waiting");
    expect(await open()).toMatchObject([
      { cause: `origin_unbound:${storeId}:none`, facts: { lack: "warehouse" } },
    ]);
    expect(await assignWarehouse(ctx, { storeId, warehouseId })).toEqual({ assigned: 1, released: 0 });
    expect(await open()).toMatchObject([{ facts: { lack: "binding", warehouse: "Ohio" } }]);
    expect(await bind("WH-1")).toEqual({ released: 1 });
    expect(await kinds()).toContain("warehouse_assigned");
  });

  it("parcels of two warehouses in one call: each says where it left from", async () => {
    marketplace.manner = "whole_order";
    marketplace.knowOrigins([columbus, place("WH-3", "Provo UT")], { isRequired: true });
    await syncOrigins(ctx, storeId);
    const utah = await createWarehouse(ctx, { name: "Utah" });
    const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
    await ship({ warehouseId, lines: [{ lineId: line?.id ?? "", quantity: 1 }] });
    await ship({ warehouseId: utah.id, trackingNumber: "1Z002" });
    marketplace.manner = "each_parcel";
    await bind("WH-1");
    expect(await push()).toBe("waiting");
    expect(await open()).toMatchObject([{ facts: { warehouse: "Utah" } }]);
    expect(await bind("Provo UT", utah.id)).toEqual({ released: 1 });
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels.map(({ originId }) => originId)).toEqual(["WH-1", "WH-3"]);
  });

  it("unbinding what is needed is a problem again, for what has not gone out", async () => {
    await bind("WH-1");
    await ship();
    await bind(null);
    expect(await push()).toBe("waiting");
    expect((await open()).map(({ kind }) => kind)).toEqual(["origin_unbound"]);
  });

  it("LX-07: a viewer binds nothing, and another organization sees nothing of it", async () => {
    const actor = { kind: "member", userId: "u", name: "Vi", role: "viewer", storeIds: [] } as unknown;
    const viewer = { ...ctx, actor: actor as Ctx["actor"] };
    const wish = { storeId, bindings: [{ warehouseId, origin: "WH-1" }] };
    await expect(bindOrigins(viewer, wish)).rejects.toMatchObject({ code: "forbidden" });
    const other = await world.organization("Other");
    await expect(bindOrigins(other, wish)).rejects.toMatchObject({ code: "not_found" });
    expect(await listWarehouses(other)).toEqual([]);
  });
});

describe("a store that need not", () => {
  beforeEach(() => storeOf("cross_border"));

  it("SC-14: goes out without, and the order says that the default address was used", async () => {
    await ship();
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels).toMatchObject([{ originId: null }]);
    expect(await kinds()).toContain("default_origin_told");
    expect(await open()).toEqual([]);
  });

  it("SC-14: bound, it says where from and warns of nothing", async () => {
    await bind("WH-1");
    await ship();
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels).toMatchObject([{ originId: "WH-1" }]);
    expect(await kinds()).not.toContain("default_origin_told");
  });
});

describe("warehouses", () => {
  beforeEach(() => storeOf("local"));

  it("the only one is where parcels leave from, without a word", async () => {
    await ship();
    expect((await read(ctx, (tx) => tx.select().from(shipments)))[0]?.warehouseId).toBe(warehouseId);
  });

  it("an organization without one gets its first, under its own name, when something leaves", async () => {
    await change(ctx, (tx) => tx.execute("delete from warehouses"));
    await ship();
    expect(await listWarehouses(ctx)).toMatchObject([{ name: "Acme" }]);
  });

  it("names are unique, whatever their case", async () => {
    await expect(createWarehouse(ctx, { name: "OHIO" })).rejects.toMatchObject({
      detail: { reason: "warehouse_name_taken", field: "name" },
    });
  });

  it("a manager makes none: they are the whole organization's", async () => {
    const actor = { kind: "member", userId: "u", name: "Mo", role: "manager", storeIds: [] } as unknown;
    const manager = { ...ctx, actor: actor as Ctx["actor"] };
    await expect(createWarehouse(manager, { name: "Utah" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

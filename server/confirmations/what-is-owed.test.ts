import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmations, orderLines, orders, parcels, variants } from "@/db/schema";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { getOrder, importReadings } from "../orders";
import { planShipments, shipOrder } from "../shipments";
import { savePairings, setFlows, setMarking, syncProviders } from "../stores";
import { type FakeMarketplace, fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { markAsShipped, pushConfirmation, sweepConfirmations } from ".";

const marketplace: FakeMarketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;
let lineId: string;

const line = (over = {}) => marketplaceLine({ quantity: 3, unitIds: [], ...over });
const news = (over: Parameters<typeof reading>[0] = {}) => {
  world.advance(60_000);
  return importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ updatedAt: ctx.now(), ...over }),
  ]);
};

beforeEach(async () => {
  marketplace.told.length = 0;
  marketplace.manner = "whole_order";
  await order(line());
});

async function order(...lines: ReturnType<typeof line>[]) {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  await syncProviders(ctx, storeId);
  await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
  await news({ lines });
  orderId = (await read(ctx, (tx) => tx.select().from(orders)))[0]?.id as OrderId;
  lineId = await idOf("sku-1");
  const sku = await createSku(ctx, { code: "MUG" });
  for (const { id } of await read(ctx, (tx) => tx.select().from(variants))) {
    await saveMapping(ctx, { variantId: id, components: [{ skuId: sku.id, factor: 1 }] });
  }
}

const idOf = async (key: string) =>
  (await read(ctx, (tx) => tx.select().from(orderLines))).find(({ lineKey }) => lineKey === key)?.id ?? "";
const some = (quantity: number) => [{ lineId, quantity }];
const ship = (over: Partial<Parameters<typeof shipOrder>[1]> = {}) =>
  shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z001", ...over });
const all = () => read(ctx, (tx) => tx.select().from(confirmations).orderBy(asc(confirmations.createdAt)));
const push = async () => {
  world.advance(60_000);
  return pushConfirmation(ctx, (await all()).at(-1)?.id as ConfirmationId);
};
const stands = async () => {
  const { order: found, lines, missingPackage } = await getOrder(ctx, orderId);
  return { state: found.state, left: lines.map(({ left }) => left), missingPackage };
};
const told = () =>
  marketplace.told.flatMap(({ parcels: boxes }) =>
    boxes.map(({ trackingNumber, lines }) => ({
      trackingNumber,
      lines: lines.map(({ lineKey, quantity, unitIds }) => ({ lineKey, quantity, unitIds })),
    })),
  );
const box = (trackingNumber: string, quantity: number, lineKey = "sku-1") => ({
  trackingNumber,
  lines: [{ lineKey, quantity, unitIds: [] }],
});

describe("what the marketplace is told of pieces that it owes no more", () => {
  it("LX-35: pieces that were cancelled after they left are not told of", async () => {
    await ship({ lines: some(2) });
    await news({ lines: [line({ quantity: 1 })] });
    expect(await push()).toBe("confirmed");
    expect(told()).toEqual([box("1Z001", 1)]);
  });

  it("LX-35: a parcel with nothing owed in it is left out, and names of packages go to those that were told of", async () => {
    await order(line({ quantity: 1 }), line({ lineKey: "lid", platformSkuId: "lid", quantity: 2 }));
    await ship({ lines: some(1) });
    lineId = await idOf("lid");
    await ship({ lines: some(1), trackingNumber: "1Z002" });
    await news({
      lines: [line({ quantity: 0 }), line({ lineKey: "lid", platformSkuId: "lid", quantity: 2 })],
    });
    await ship({ trackingNumber: "1Z003" });
    const before = marketplace.fulfilment.confirm;
    marketplace.fulfilment.confirm = async (...args) => ({
      ...(await before(...args)),
      platformPackageIds: ["pk-2", "pk-3"],
    });
    expect(await push()).toBe("confirmed");
    marketplace.fulfilment.confirm = before;
    expect(told()).toEqual([box("1Z002", 1, "lid"), box("1Z003", 1, "lid")]);
    const kept = await read(ctx, (tx) => tx.select().from(parcels).orderBy(asc(parcels.id)));
    expect(kept.map(({ platformPackageId }) => platformPackageId)).toEqual([null, "pk-2", "pk-3"]);
  });

  it("what left on the marketplace's pages is not told of again", async () => {
    await ship();
    await news({ status: "partly_shipped", lines: [line({ shippedQuantity: 1 })] });
    expect(await push()).toBe("confirmed");
    expect(told()).toEqual([box("1Z001", 2)]);
  });

  it("single units by their names: those that are owed no more are left out", async () => {
    marketplace.manner = "each_parcel";
    await order(line({ quantity: 2, unitIds: ["u1", "u2"] }));
    await ship();
    await news({ lines: [line({ quantity: 1, unitIds: ["u2"] })] });
    expect(await push()).toBe("confirmed");
    expect(told()[0]?.lines).toEqual([{ lineKey: "sku-1", quantity: 1, unitIds: ["u2"] }]);
  });

  it("where nothing is owed by what we read, all is told: the marketplace has the last word", async () => {
    await ship();
    await news({ lines: [line({ quantity: 0 })] });
    await push();
    expect(told()).toEqual([box("1Z001", 3)]);
  });

  it("after a lost answer looks for what it told, though the marketplace counts it by then", async () => {
    await ship();
    marketplace.failNext("outcome_unknown", { after: true });
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown" });
    await news({ status: "shipped", lines: [line({ shippedQuantity: 3 })] });
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
  });
});

describe("an order that left whole on the marketplace's pages", () => {
  const leftThere = (over = {}) =>
    news({ status: "shipped", lines: [line({ shippedQuantity: 3 })], ...over });
  const end = async (over = {}) => {
    await leftThere(over);
    const { story, parcels: boxes } = await getOrder(ctx, orderId);
    const [{ kind, facts } = { kind: null, facts: null }] = story.slice(-1);
    return { ...boxes.at(-1)?.confirmation, kind, facts };
  };

  it.each([
    ["shipped", { shippedQuantity: 3 }],
    ["delivered", { shippedQuantity: 3 }],
    ["cancelled", { quantity: 0 }],
  ] as const)(
    "LX-35: %s there, what waits for other parcels waits no more, and says why",
    async (status, over) => {
      await ship({ lines: some(1) });
      expect(await end({ status, lines: [line(over)] })).toMatchObject({
        state: "not_needed",
        waitingFor: null,
        kind: "confirmation_not_needed",
        facts: { status },
      });
      expect(await push()).toBe("not_needed");
      expect(marketplace.told).toEqual([]);
    },
  );

  it("what waits for a person or a pair ends too, and cannot be marked", async () => {
    marketplace.manner = "each_parcel";
    await setMarking(ctx, { storeId, marksAutomatically: false, confirmsParts: false });
    await ship();
    const id = (await all()).at(-1)?.id ?? "";
    expect(await end()).toMatchObject({ state: "not_needed" });
    expect(await markAsShipped(ctx, { ids: [id] })).toMatchObject([{ outcome: "not_needed" }]);
    await setMarking(ctx, { storeId, marksAutomatically: true, confirmsParts: false });
    expect((await all()).at(-1)?.state).toBe("not_needed");
  });

  it("one that was on its way keeps to it", async () => {
    await ship();
    expect(await end()).toMatchObject({ state: "not_due" });
  });

  it("one that waited before this was known here ends when the sweeper comes by", async () => {
    await ship({ lines: some(1) });
    await leftThere();
    await change(ctx, (tx) =>
      tx.update(confirmations).set({ state: "waiting", waitingFor: "other_parcels" }),
    );
    world.advance(2 * 60 * 60_000);
    await sweepConfirmations(world.services);
    expect((await all()).at(-1)?.state).toBe("not_needed");
  });
});

describe("an order of which a part left on the marketplace's pages", () => {
  const oneLeftThere = () => news({ status: "partly_shipped", lines: [line({ shippedQuantity: 1 })] });

  it("LX-34: what left there and what we send make the whole", async () => {
    await oneLeftThere();
    await ship();
    expect(await stands()).toEqual({ state: "shipped", left: [0], missingPackage: null });
    expect(await push()).toBe("confirmed");
    expect(told()).toEqual([box("1Z001", 2)]);
    // The marketplace has heard, and we have not read it since.
    expect(await stands()).toEqual({ state: "shipped", left: [0], missingPackage: null });
    await news({ status: "shipped", lines: [line({ shippedQuantity: 3 })] });
    expect(await stands()).toMatchObject({ state: "shipped", left: [0] });
  });

  it("the same when ours left first", async () => {
    await ship({ lines: some(2) });
    await oneLeftThere();
    expect(await stands()).toMatchObject({ state: "shipped", left: [0] });
    expect((await all()).at(-1)?.state).toBe("not_due");
    expect(await push()).toBe("confirmed");
  });

  it("planned packages hold what did not leave there", async () => {
    await oneLeftThere();
    await planShipments(ctx, { orderId, packages: [{ lines: some(2) }] });
    expect((await stands()).left).toEqual([0]);
    expect((await getOrder(ctx, orderId)).missingPackage).toEqual({ next: 1, of: 1 });
  });

  it("what the marketplace heard from us counts once", async () => {
    marketplace.manner = "each_parcel";
    await ship({ lines: some(1) });
    expect(await push()).toBe("confirmed");
    await news({ status: "partly_shipped", lines: [line({ shippedQuantity: 1 })] });
    expect(await stands()).toMatchObject({ state: "partly_shipped", left: [2] });
    await ship({ lines: some(1), trackingNumber: "1Z002" });
    expect((await stands()).left).toEqual([1]);
  });

  it("what a lost answer left open counts once, when it is read", async () => {
    marketplace.manner = "either";
    await setMarking(ctx, { storeId, marksAutomatically: true, confirmsParts: true });
    await ship({ lines: some(2) });
    marketplace.failNext("outcome_unknown", { after: true });
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown" });
    await news({ status: "partly_shipped", lines: [line({ shippedQuantity: 2 })] });
    expect(await stands()).toMatchObject({ state: "partly_shipped", left: [1] });
  });

  it("with tracking switched off, parcels are told there by hand and count once", async () => {
    await setFlows(ctx, { storeId, pullsOrders: true, pushesTracking: false });
    marketplace.manner = "each_parcel";
    await ship({ lines: some(2) });
    expect(await push()).toBe("waiting");
    await news({ status: "partly_shipped", lines: [line({ shippedQuantity: 2 })] });
    expect(await stands()).toMatchObject({ state: "partly_shipped", left: [1] });
  });
});

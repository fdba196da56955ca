import { beforeEach, describe, expect, it } from "vitest";
import { orderLines, orders, shipmentLines, skus, variants } from "@/db/schema";
import type { OrderId, StoreId } from "@/domain/ids";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import { saveMapping } from "../catalogue";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { shipOrder } from ".";

const world = await testWorld([fakeMarketplace()]);
let ctx: Ctx;
let storeId: StoreId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
});

async function orderOf(over: Partial<MarketplaceOrder> = {}, isMapped = true) {
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading(over)]);
  const [order] = await read(ctx, (tx) => tx.select().from(orders));
  if (isMapped) {
    const [variant] = await read(ctx, (tx) => tx.select().from(variants));
    const [sku] = await change(ctx, (tx) =>
      tx.insert(skus).values({ organizationId: ctx.organizationId, code: "MUG", name: "" }).returning(),
    );
    await saveMapping(ctx, {
      variantId: variant?.id ?? "",
      components: [{ skuId: sku?.id ?? "", factor: 1 }],
    });
  }
  return order?.id as OrderId;
}

const ship = (orderId: OrderId, over = {}) =>
  shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z999", ...over });
const stateOf = async () => (await read(ctx, (tx) => tx.select().from(orders)))[0]?.state;

describe("shipOrder", () => {
  it("ships all that is left, numbers the shipment and asks for its confirmation", async () => {
    const orderId = await orderOf();
    expect(await ship(orderId)).toMatchObject({ number: 1 });
    expect(await stateOf()).toBe("shipped");
    expect(world.sent.at(-1)).toMatchObject({ name: "confirmation/due", data: { storeId } });
  });

  it("SC-15: ships in parts, each with its own units, and knows what is left", async () => {
    const orderId = await orderOf();
    const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
    const one = [{ lineId: line?.id ?? "", quantity: 1 }];
    await ship(orderId, { lines: one });
    expect(await stateOf()).toBe("partly_shipped");
    await ship(orderId, { lines: one, trackingNumber: "1Z998" });
    expect(await stateOf()).toBe("shipped");
    const units = await read(ctx, (tx) => tx.select().from(shipmentLines).orderBy(shipmentLines.shipmentId));
    expect(units.map(({ unitIds }) => unitIds)).toEqual([["u1"], ["u2"]]);
    await expect(ship(orderId, { lines: one })).rejects.toMatchObject({
      detail: { reason: "cannot_ship_shipped" },
    });
  });

  it("never sends again what left on the marketplace's own pages", async () => {
    const partly = { quantity: 2, shippedQuantity: 1, unitIds: ["u1", "u2"], shippedUnitIds: ["u1"] };
    const orderId = await orderOf();
    const updatedAt = new Date("2026-11-21T08:30:00Z");
    await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
      reading({ status: "partly_shipped", updatedAt, lines: [marketplaceLine(partly)] }),
    ]);
    expect(await stateOf()).toBe("partly_shipped");
    await ship(orderId);
    expect(await read(ctx, (tx) => tx.select().from(shipmentLines))).toMatchObject([
      { quantity: 1, unitIds: ["u2"] },
    ]);
    expect(await stateOf()).toBe("shipped");
  });

  it("a unit that we sent and the marketplace then tells of counts once", async () => {
    const orderId = await orderOf();
    const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
    await ship(orderId, { lines: [{ lineId: line?.id ?? "", quantity: 1 }] });
    const told = { shippedQuantity: 1, shippedUnitIds: ["u1"] };
    await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
      reading({
        status: "partly_shipped",
        updatedAt: new Date("2026-11-21T08:30:00Z"),
        lines: [marketplaceLine(told)],
      }),
    ]);
    expect(await stateOf()).toBe("partly_shipped");
  });

  it("a unit cancelled after it left does not pay for one that is still owed", async () => {
    const lid = marketplaceLine({ lineKey: "lid", quantity: 1, unitIds: ["l1"] });
    const mug = marketplaceLine({ quantity: 1, unitIds: ["u1"] });
    const orderId = await orderOf({ lines: [mug, lid] });
    const lines = await read(ctx, (tx) => tx.select().from(orderLines));
    const sent = lines.find(({ lineKey }) => lineKey === mug.lineKey);
    await ship(orderId, { lines: [{ lineId: sent?.id ?? "", quantity: 1 }] });
    await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
      reading({
        updatedAt: new Date("2026-11-21T08:30:00Z"),
        lines: [{ ...mug, quantity: 0, unitIds: [] }, lid],
      }),
    ]);
    expect(await stateOf()).toBe("partly_shipped");
  });

  it("what is left of an order is held by problems too", async () => {
    const orderId = await orderOf();
    const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
    await ship(orderId, { lines: [{ lineId: line?.id ?? "", quantity: 1 }] });
    await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
      reading({ updatedAt: new Date("2026-11-21T08:30:00Z"), openRequests: ["cancellation"] }),
    ]);
    await expect(ship(orderId, { trackingNumber: "1Z998" })).rejects.toMatchObject({
      detail: { reason: "cannot_ship_blocked" },
    });
  });

  it("refuses more than the buyer is still owed", async () => {
    const orderId = await orderOf();
    const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
    await expect(ship(orderId, { lines: [{ lineId: line?.id ?? "", quantity: 3 }] })).rejects.toMatchObject({
      code: "refused",
      detail: { reason: "more_than_left", facts: { left: 2 } },
    });
  });

  const refused: [string, Partial<MarketplaceOrder>, boolean, string][] = [
    ["NIWO-TEMU-39: held by a problem", {}, false, "cannot_ship_blocked"],
    ["on hold at the marketplace", { status: "on_hold" }, true, "cannot_ship_on_hold"],
    ["LX-34: shipped before we knew it", { status: "shipped" }, true, "cannot_ship_no_shipment_needed"],
    ["the buyer asked to cancel", { openRequests: ["cancellation"] }, true, "cannot_ship_blocked"],
  ];
  it.each(refused)("refuses an order: %s", async (_, over, isMapped, reason) => {
    const orderId = await orderOf(over, isMapped);
    await expect(ship(orderId)).rejects.toMatchObject({ code: "refused", detail: { reason } });
  });

  it("ships against a buyer's request to cancel where shipping is the answer, when told so", async () => {
    const orderId = await orderOf({ openRequests: ["cancellation"] });
    await ship(orderId, { refuse: ["cancellation"] });
    expect(await stateOf()).toBe("shipped");
  });

  it("asks for the answer on the marketplace where shipping is none", async () => {
    storeId = await world.store(ctx, { region: "GB" });
    const orderId = await orderOf({ openRequests: ["cancellation"] });
    await expect(ship(orderId, { refuse: ["cancellation"] })).rejects.toMatchObject({
      detail: { reason: "answer_cancellation_first" },
    });
  });

  it("two people at once: one ships, the other is refused", async () => {
    const orderId = await orderOf();
    const outcomes = await Promise.allSettled([ship(orderId), ship(orderId, { trackingNumber: "1Z998" })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("another organization cannot ship it", async () => {
    const orderId = await orderOf();
    const other = await world.organization("Other");
    await expect(
      shipOrder(other, { orderId, carrier: "ups", trackingNumber: "1Z999" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

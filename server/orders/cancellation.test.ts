import { beforeEach, describe, expect, it } from "vitest";
import { history, orderLines, orders, shipments, skus, variants } from "@/db/schema";
import type { OrderId, StoreId } from "@/domain/ids";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import { saveMapping } from "../catalogue";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { planShipments, shipOrder } from "../shipments";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { findOrder } from "./find-order";
import { getOrder } from "./get-order";
import { importReadings } from "./import-readings";
import { listOrders } from "./list-orders";

const world = await testWorld([fakeMarketplace()]);
let ctx: Ctx;
let storeId: StoreId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
});

const take = (over: Partial<MarketplaceOrder> = {}) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading(over)]);
const later = new Date("2026-11-21T08:30:00Z");
const all = () =>
  read(ctx, async (tx) => ({
    orders: await tx.select().from(orders),
    lines: await tx.select().from(orderLines),
    shipments: await tx.select().from(shipments),
    history: await tx.select().from(history),
  }));

async function ready(): Promise<{ orderId: OrderId; lineId: string }> {
  await take();
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const [sku] = await change(ctx, (tx) =>
    tx.insert(skus).values({ organizationId: ctx.organizationId, code: "MUG", name: "" }).returning(),
  );
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku?.id ?? "", factor: 1 }] });
  const { orders: found, lines } = await all();
  return { orderId: found[0]?.id as OrderId, lineId: lines[0]?.id ?? "" };
}

describe("an order that is cancelled on the marketplace", () => {
  it("SC-21: before the first import makes no order, and its number has an answer", async () => {
    await take({ status: "cancelled", platformStatus: "CANCELLED" });
    expect((await all()).orders).toEqual([]);
    const { seen } = await findOrder(ctx, { number: "577000000000000001" });
    expect(seen).toMatchObject([
      { verdict: "left_out", reason: "cancelled_before_import", platformStatus: "CANCELLED" },
    ]);
  });

  it("SC-20: before anything was planned is cancelled here", async () => {
    await ready();
    await take({ status: "cancelled", updatedAt: later });
    expect((await all()).orders).toMatchObject([{ state: "cancelled", openProblems: 0 }]);
  });

  it("SC-20: while a warehouse works on it is cancelled here, and what has not left is taken back", async () => {
    const { orderId, lineId } = await ready();
    await planShipments(ctx, { orderId, packages: [{ lines: [{ lineId, quantity: 2 }] }] });
    expect((await all()).orders).toMatchObject([{ state: "in_fulfilment" }]);
    await take({ status: "cancelled", updatedAt: later });
    const rows = await all();
    expect(rows.orders).toMatchObject([{ state: "cancelled" }]);
    expect(rows.shipments).toEqual([]);
    expect(rows.history).toContainEqual(expect.objectContaining({ kind: "plan_dropped" }));
  });

  it("SC-22: after it was shipped keeps its state, with a note that says when", async () => {
    const { orderId } = await ready();
    await shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z999" });
    await take({ status: "cancelled", updatedAt: later });
    const rows = await all();
    expect(rows.orders).toMatchObject([{ state: "shipped", status: "cancelled", platformUpdatedAt: later }]);
    expect(rows.history).toContainEqual(
      expect.objectContaining({ kind: "cancelled_after_shipping", facts: { on: later.toISOString() } }),
    );
  });

  it("SC-22: after a part of it left keeps what left, and takes back the rest", async () => {
    const { orderId, lineId } = await ready();
    await shipOrder(ctx, {
      orderId,
      carrier: "ups",
      trackingNumber: "1Z999",
      lines: [{ lineId, quantity: 1 }],
    });
    await planShipments(ctx, { orderId, packages: [{ lines: [{ lineId, quantity: 1 }] }] });
    await take({ status: "cancelled", updatedAt: later });
    const rows = await all();
    expect(rows.orders).toMatchObject([{ state: "shipped" }]);
    expect(rows.shipments).toHaveLength(1);
  });

  it("SC-20: in part before it left owes less", async () => {
    const { orderId } = await ready();
    await take({ updatedAt: later, lines: [marketplaceLine({ quantity: 1, unitIds: ["u1"] })] });
    const { lines, order } = await getOrder(ctx, orderId);
    expect(lines).toMatchObject([{ quantity: 1 }]);
    expect(order.state).toBe("ready");
    await shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z999" });
    expect((await all()).orders).toMatchObject([{ state: "shipped" }]);
  });

  it("a request to cancel is told with the moment until which it must be answered", async () => {
    const until = new Date("2026-11-22T08:00:00Z");
    await ready();
    await take({ updatedAt: later, openRequests: ["cancellation"], cancelAnswerBy: until });
    expect((await all()).orders).toMatchObject([{ state: "blocked", cancelAnswerByAt: until }]);
  });
});

describe("what the marketplace says of a deadline", () => {
  const listed = async (leaves: "overdue" | "today") =>
    (await listOrders(ctx, { leaves })).items.map(({ platformOrderId }) => platformOrderId);

  it("counts as much as our clock", async () => {
    const shipBy = new Date("2026-11-30T09:00:00Z");
    await take({ platformOrderId: "1", shipBy });
    await take({ platformOrderId: "2", shipBy, notices: [{ kind: "soon_overdue", detail: "" }] });
    await take({ platformOrderId: "3", shipBy, notices: [{ kind: "overdue", detail: "" }] });
    expect(await listed("overdue")).toEqual(["3"]);
    expect((await listed("today")).sort()).toEqual(["2", "3"]);
  });
});

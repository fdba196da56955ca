import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { orderBuyers, orderLines, orders, problems, sightings } from "@/db/schema";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import { read } from "../change";
import type { Ctx } from "../context";
import { marketplaceLine, marketplaceOrder, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import type { ImportableStore } from "./import-outcome";
import { importReadings } from "./import-readings";

const world = await testWorld();
let ctx: Ctx;
let store: ImportableStore;

beforeEach(async () => {
  ctx = await world.organization();
  store = { id: await world.store(ctx), orderScope: { kind: "all" } };
});

const all = () =>
  read(ctx, async (tx) => ({
    orders: await tx.select().from(orders).orderBy(orders.number),
    lines: await tx.select().from(orderLines).orderBy(orderLines.lineKey),
    buyers: await tx.select().from(orderBuyers),
    sightings: await tx.select().from(sightings).orderBy(sightings.platformOrderId),
    problems: await tx.select().from(problems),
  }));

describe("importReadings", () => {
  it("NIWO-TEMU-40, LX-28: the same page any number of times leaves the same rows", async () => {
    const page = [reading({ platformOrderId: "1" }), reading({ platformOrderId: "2" })];
    expect(await importReadings(ctx, store, page)).toEqual({
      seen: 2,
      imported: 2,
      changed: 0,
      leftOut: 0,
      unreadable: 0,
    });
    const first = await all();
    expect(await importReadings(ctx, store, [...page].reverse())).toMatchObject({ imported: 0, changed: 0 });
    expect(await all()).toEqual({ ...first });
    expect(first.orders.map(({ number, platformOrderId }) => [number, platformOrderId])).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
  });

  it("an older reading changes nothing; a newer one and one of the same instant with other content do", async () => {
    await importReadings(ctx, store, [reading({ buyerMessage: "first" })]);
    const older = new Date("2026-11-21T07:30:00Z");
    await importReadings(ctx, store, [reading({ updatedAt: older, buyerMessage: "older" })]);
    expect((await all()).orders[0]?.buyerMessage).toBe("first");
    const outcome = await importReadings(ctx, store, [reading({ buyerMessage: "same instant" })]);
    expect(outcome.changed).toBe(1);
    expect((await all()).orders[0]?.buyerMessage).toBe("same instant");
  });

  it("a masked address never replaces a clear one", async () => {
    await importReadings(ctx, store, [reading()]);
    const { buyer } = marketplaceOrder();
    if (!buyer) throw new Error("the example has a buyer");
    await importReadings(ctx, store, [
      reading({ buyer: { ...buyer, name: "J**", isMasked: true }, status: "shipped" }),
    ]);
    const [stored] = (await all()).buyers;
    expect(stored).toMatchObject({ name: "Jane Doe", isMasked: false });
  });

  const verdicts: [string, Partial<MarketplaceOrder>, string, string | null, string | null][] = [
    ["NIWO-TEMU-33, TTS-34: waiting to ship", {}, "imported", null, "blocked"],
    ["on hold", { status: "on_hold" }, "imported", null, "on_hold"],
    ["SC-21: cancelled before import", { status: "cancelled" }, "left_out", "cancelled_before_import", null],
    ["not paid", { status: "unpaid" }, "left_out", "not_paid", null],
    [
      "NIWO-TEMU-27: cooperative warehouse",
      { fulfilledBy: "cooperative_warehouse" },
      "left_out",
      "cooperative_warehouse",
      null,
    ],
    ["LX-34: shipped before we knew it", { status: "shipped" }, "imported", null, "no_shipment_needed"],
    ["fulfilled by the platform", { fulfilledBy: "platform" }, "imported", null, "no_shipment_needed"],
  ];
  it.each(verdicts)("%s", async (_, over, verdict, reason, state) => {
    await importReadings(ctx, store, [reading(over)]);
    const rows = await all();
    expect(rows.sightings).toMatchObject([{ verdict, reason }]);
    expect(rows.orders.map((order) => order.state)).toEqual(state ? [state] : []);
  });

  it("TTS-06: takes only the chosen platform warehouses, and knows of the others", async () => {
    const scoped: ImportableStore = { ...store, orderScope: { kind: "platform_warehouses", ids: ["w1"] } };
    await importReadings(ctx, scoped, [
      reading({ platformOrderId: "1", platformWarehouseId: "w1" }),
      reading({ platformOrderId: "2", platformWarehouseId: "w2" }),
    ]);
    const rows = await all();
    expect(rows.orders.map(({ platformOrderId }) => platformOrderId)).toEqual(["1"]);
    expect(rows.sightings[1]).toMatchObject({ verdict: "left_out", reason: "outside_order_scope" });
  });

  it("an order paid later is imported when it is paid", async () => {
    await importReadings(ctx, store, [reading({ status: "unpaid" })]);
    await importReadings(ctx, store, [reading({ updatedAt: new Date("2026-11-21T08:05:00Z") })]);
    const rows = await all();
    expect(rows.orders).toHaveLength(1);
    expect(rows.sightings).toMatchObject([{ verdict: "imported", reason: null }]);
  });

  it("one order that cannot be read is set aside with its reason; the rest is imported", async () => {
    const broken = {
      outcome: "unreadable",
      platformOrderId: "9",
      reason: "unknown status TELEPORTED",
      payload: "",
    } as const;
    const outcome = await importReadings(ctx, store, [reading({ platformOrderId: "1" }), broken]);
    expect(outcome).toMatchObject({ imported: 1, unreadable: 1 });
    const rows = await all();
    expect(rows.sightings[1]).toMatchObject({ verdict: "unreadable", failure: "unknown status TELEPORTED" });
    expect(rows.problems.filter(({ kind }) => kind === "order_unreadable")).toHaveLength(1);

    await importReadings(ctx, store, [reading({ platformOrderId: "9" })]);
    const after = await all();
    expect(after.sightings[1]).toMatchObject({ verdict: "imported", failure: null });
    expect(after.problems.find(({ kind }) => kind === "order_unreadable")?.resolvedAt).not.toBeNull();
  });

  it("an order that could not be read and then need not be kept leaves no problem behind", async () => {
    await importReadings(ctx, store, [
      { outcome: "unreadable", platformOrderId: "9", reason: "?", payload: "" },
    ]);
    await importReadings(ctx, store, [reading({ platformOrderId: "9", status: "cancelled" })]);
    expect((await all()).problems[0]?.resolvedAt).not.toBeNull();
  });

  it("orders whose number cannot be read either are told apart", async () => {
    const nameless = (payload: string) =>
      ({ outcome: "unreadable", platformOrderId: null, reason: "no id", payload }) as const;
    const outcome = await importReadings(ctx, store, [nameless("a"), nameless("b")]);
    expect(outcome.unreadable).toBe(2);
    expect((await all()).sightings).toHaveLength(2);
  });

  it("one order that PostgreSQL cannot keep is set aside; the rest is imported", async () => {
    const tooMuch = marketplaceLine({ quantity: 3_000_000_000 });
    const page = ["1", "2", "3", "4"].map((platformOrderId) =>
      reading({ platformOrderId, ...(platformOrderId === "3" ? { lines: [tooMuch] } : {}) }),
    );
    expect(await importReadings(ctx, store, page)).toEqual({
      seen: 4,
      imported: 3,
      changed: 0,
      leftOut: 0,
      unreadable: 1,
    });
    expect((await all()).sightings.map(({ verdict }) => verdict)).toEqual([
      "imported",
      "imported",
      "unreadable",
      "imported",
    ]);
  });

  it("text with NUL, quotes and backslashes is kept as far as PostgreSQL can", async () => {
    await importReadings(ctx, store, [reading({ buyerMessage: 'a\u0000b "c" \\ d\\u0041' })]);
    expect((await all()).orders[0]?.buyerMessage).toBe('a\ufffdb "c" \\ d\\u0041');
  });

  it("SC-08, R-11: a line that is not mapped makes one problem for all its orders, and the order still exists", async () => {
    await importReadings(ctx, store, [reading({ platformOrderId: "1" }), reading({ platformOrderId: "2" })]);
    const rows = await all();
    expect(rows.problems).toMatchObject([{ kind: "variant_unmapped", facts: { sellerSku: "MUG-BL" } }]);
    expect(rows.orders.map(({ openProblems }) => openProblems)).toEqual([1, 1]);
  });

  it("TTS-22, NIWO-TEMU-34: an empty seller SKU is a problem of its own kind until it is filled in", async () => {
    await importReadings(ctx, store, [reading({ lines: [marketplaceLine({ sellerSku: "" })] })]);
    expect((await all()).problems).toMatchObject([{ kind: "platform_sku_empty", resolvedAt: null }]);
    await importReadings(ctx, store, [reading({ updatedAt: new Date("2026-11-21T08:20:00Z") })]);
    const rows = await all();
    expect(rows.problems.map(({ kind, resolvedAt }) => [kind, resolvedAt !== null])).toEqual(
      expect.arrayContaining([
        ["platform_sku_empty", true],
        ["variant_unmapped", false],
      ]),
    );
  });

  it("SC-20: cancelled on the marketplace after import cancels the order and frees its problem", async () => {
    await importReadings(ctx, store, [reading()]);
    await importReadings(ctx, store, [
      reading({ status: "cancelled", updatedAt: new Date("2026-11-21T08:20:00Z") }),
    ]);
    const rows = await all();
    expect(rows.orders[0]).toMatchObject({ state: "cancelled", openProblems: 0 });
    expect(rows.problems[0]?.resolvedAt).not.toBeNull();
  });

  it("a line that the marketplace no longer lists is owed no more", async () => {
    const lid = marketplaceLine({ lineKey: "sku-2", platformSkuId: "sku-2", unitIds: ["u3"], quantity: 1 });
    await importReadings(ctx, store, [reading({ lines: [marketplaceLine(), lid] })]);
    await importReadings(ctx, store, [reading({ updatedAt: new Date("2026-11-21T08:20:00Z") })]);
    expect((await all()).lines.map(({ lineKey, quantity }) => [lineKey, quantity])).toEqual([
      ["sku-1", 2],
      ["sku-2", 0],
    ]);
  });

  it("another organization sees nothing of it", async () => {
    await importReadings(ctx, store, [reading()]);
    const other = await world.organization("Other");
    const rows = await read(other, (tx) => tx.execute(sql`select count(*)::int as n from orders`));
    expect(rows.rows).toEqual([{ n: 0 }]);
  });
});

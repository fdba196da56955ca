import { beforeEach, describe, expect, it } from "vitest";
import { history, orderBuyers, orders, problems } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { Buyer, MarketplaceOrder } from "@/domain/marketplace-order";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { checkPermissions, withStore } from "../grants";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceOrder, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { askForAddresses } from "./ask-for-addresses";
import { fetchBuyers } from "./fetch-buyers";
import { getOrder } from "./get-order";
import { importReadings } from "./import-readings";
import { readAnew } from "./read-anew";
import { refreshOrder } from "./refresh-order";
import { revealBuyer } from "./reveal-buyer";
import { sweepBuyers } from "./sweep-buyers";

const fake = fakeMarketplace();
const world = await testWorld([fake]);
let ctx: Ctx;
let storeId: StoreId;
let minute = 0;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  fake.addresses.clear();
  fake.calls.length = 0;
});

const jane = marketplaceOrder().buyer as Buyer;
const june: Buyer = { ...jane, name: "June Roe", street: "2 Main St" };

const withheld = (over: Partial<MarketplaceOrder> = {}) =>
  reading({
    buyer: null,
    updatedAt: new Date(Date.parse("2026-11-21T08:00:00Z") + minute++ * 1000),
    ...over,
  });
const take = (...over: Partial<MarketplaceOrder>[]) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, over.map(withheld));
const all = () =>
  read(ctx, async (tx) => ({
    orders: await tx.select().from(orders).orderBy(orders.platformOrderId),
    buyers: await tx.select().from(orderBuyers),
    told: (await tx.select().from(history)).filter(({ kind }) => kind === "address_changed"),
    held: (await tx.select().from(problems)).filter(
      ({ kind, resolvedAt }) => kind === "address_pending" && resolvedAt === null,
    ),
  }));
const first = async () => {
  const [order] = (await all()).orders;
  if (!order) throw new Error("no order");
  return order;
};

describe("an address that is told only when asked for", () => {
  it("is due from the first sight on, and holds the order until it is there", async () => {
    await take({ platformOrderId: "1" }, { platformOrderId: "2" });
    expect(world.sent.at(-1)).toMatchObject({ name: "store/buyers.due", data: { storeId } });
    expect((await all()).held).toMatchObject([{ cause: `address_pending:${storeId}` }]);

    fake.addresses.set("1", jane);
    fake.addresses.set("2", jane);
    expect(await fetchBuyers(ctx, storeId)).toEqual({ asked: 2, told: 2, hasMore: false });
    const rows = await all();
    expect(rows.buyers.map(({ name }) => name)).toEqual(["Jane Doe", "Jane Doe"]);
    expect(rows.orders.map(({ buyerDueAt }) => buyerDueAt)).toEqual([null, null]);
    expect(rows.held).toEqual([]);
    expect(rows.told).toEqual([]);
  });

  it("is not asked for where it is of no use", async () => {
    await take(
      { platformOrderId: "1", status: "shipped" },
      { platformOrderId: "2", status: "partly_shipped" },
      { platformOrderId: "3", status: "on_hold" },
      { platformOrderId: "4", fulfilledBy: "platform" },
    );
    expect((await all()).orders.map(({ buyerDueAt }) => buyerDueAt)).toEqual([null, null, null, null]);
  });

  it("is due no more once the goods have left, or never will", async () => {
    await take({ platformOrderId: "1" }, { platformOrderId: "2" });
    await take({ platformOrderId: "1", status: "shipped" }, { platformOrderId: "2", status: "cancelled" });
    expect((await all()).orders.map(({ buyerDueAt }) => buyerDueAt)).toEqual([null, null]);
    expect(await fetchBuyers(ctx, storeId)).toEqual({ asked: 0, told: 0, hasMore: false });
  });

  it("one order that fails or is not told yet never stops the others, and is asked for again later", async () => {
    await take({ platformOrderId: "1" }, { platformOrderId: "2" }, { platformOrderId: "3" });
    fake.addresses.set("1", "unavailable");
    fake.addresses.set("3", jane);
    expect(await fetchBuyers(ctx, storeId)).toMatchObject({ asked: 3, told: 1 });
    const due = (await all()).orders.map(({ buyerDueAt }) => buyerDueAt);
    expect(due[2]).toBeNull();
    expect(due[0]?.getTime()).toBeGreaterThan(ctx.now().getTime());
    expect(await fetchBuyers(ctx, storeId)).toMatchObject({ asked: 0 });
    expect((await all()).held).toHaveLength(1);

    fake.addresses.set("1", jane);
    fake.addresses.set("2", jane);
    world.advance(31 * 60_000);
    expect(await sweepBuyers(world.services)).toBeGreaterThan(0);
    expect(world.sent.at(-1)).toMatchObject({ name: "store/buyers.due" });
    expect(await fetchBuyers(ctx, storeId)).toMatchObject({ asked: 2, told: 2 });
    expect((await all()).held).toEqual([]);
  });

  it("what would fail for every order is thrown, and what was told before it is kept", async () => {
    await take({ platformOrderId: "1" }, { platformOrderId: "2" });
    fake.addresses.set("1", jane);
    fake.addresses.set("2", "rate_limited");
    await expect(fetchBuyers(ctx, storeId)).rejects.toMatchObject({ kind: "rate_limited" });
    const rows = await all();
    expect(rows.buyers).toHaveLength(1);
    expect(rows.orders.map(({ buyerDueAt }) => buyerDueAt !== null)).toEqual([false, true]);
  });

  const news: [string, Partial<MarketplaceOrder>, Partial<MarketplaceOrder>][] = [
    ["a notice of another address", {}, { notices: [{ kind: "address_changed", detail: "" }] }],
    [
      "a second change under the same notice",
      { notices: [{ kind: "address_changed", detail: "" }] },
      { notices: [{ kind: "address_changed", detail: "" }] },
    ],
    ["a request for another address that was answered", { openRequests: ["address_change"] }, {}],
  ];
  it.each(news)("is asked for again after %s", async (_, before, after) => {
    fake.addresses.set("1", jane);
    await take({ platformOrderId: "1", ...before });
    await fetchBuyers(ctx, storeId);
    fake.addresses.set("1", june);
    await take({ platformOrderId: "1", ...after });
    expect((await all()).held).toHaveLength(1);
    await fetchBuyers(ctx, storeId);
    const rows = await all();
    expect(rows.buyers).toMatchObject([{ name: "June Roe" }]);
    expect(rows.told).toMatchObject([{ facts: {} }]);
    expect(rows.held).toEqual([]);
  });

  it("is asked for again when a webhook says so, although the order itself reads as before", async () => {
    fake.addresses.set("1", jane);
    await take({ platformOrderId: "1" });
    await fetchBuyers(ctx, storeId);
    await change(ctx, (tx) => askForAddresses(tx, ctx, storeId, ["1"]));
    expect((await all()).held).toHaveLength(1);
    await fetchBuyers(ctx, storeId);
    const rows = await all();
    expect(rows.told, "the same address is no news").toEqual([]);
    expect(rows.held).toEqual([]);
  });

  it("a masked answer never replaces a readable address, and does not settle whether it changed", async () => {
    fake.addresses.set("1", jane);
    await take({ platformOrderId: "1" });
    await fetchBuyers(ctx, storeId);
    fake.addresses.set("1", { ...june, isMasked: true });
    await change(ctx, (tx) => askForAddresses(tx, ctx, storeId, ["1"]));
    await fetchBuyers(ctx, storeId);
    const rows = await all();
    expect(rows.buyers).toMatchObject([{ name: "Jane Doe", isMasked: false }]);
    expect(rows.orders[0]?.buyerDueAt).not.toBeNull();
  });

  it("an answer that is older than the last news does not count", async () => {
    await take({ platformOrderId: "1" });
    const ask = fake.orders.buyer;
    fake.orders.buyer = async () => {
      world.advance(1000);
      await change(ctx, (tx) => askForAddresses(tx, ctx, storeId, ["1"]));
      return jane;
    };
    await fetchBuyers(ctx, storeId);
    if (ask) fake.orders.buyer = ask;
    expect((await first()).buyerDueAt).not.toBeNull();
  });

  it("is asked for at once by a person who refreshes the order", async () => {
    await take({ platformOrderId: "1" });
    await fetchBuyers(ctx, storeId);
    fake.addresses.set("1", jane);
    fake.readings = [withheld({ platformOrderId: "1" })];
    const { id } = await first();
    expect((await getOrder(ctx, id)).buyer).toBeNull();
    await expect(revealBuyer(ctx, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await refreshOrder(ctx, id)).toMatchObject({ hasAddress: true });
    expect((await getOrder(ctx, id)).buyer).toMatchObject({ name: "J••• D•••" });
    expect(await refreshOrder(ctx, id)).toMatchObject({ hasAddress: false });
  });

  it("names the permission without which no address is told, and is asked for again with it", async () => {
    await take({ platformOrderId: "1" }, { platformOrderId: "2" });
    const { check } = fake.permissions;
    const addresses = { permission: "shipping info", feature: "addresses" as const };
    fake.permissions.check = async () => [{ ...addresses, isGranted: false }];
    fake.failNext("rejected", { permission: "shipping info" });
    expect(await fetchBuyers(ctx, storeId)).toMatchObject({ asked: 2, told: 0 });
    expect(fake.calls).toEqual(["buyer 1"]);
    const named = async () =>
      (await read(ctx, (tx) => tx.select().from(problems))).filter(
        ({ kind, resolvedAt }) => kind.startsWith("address") && resolvedAt === null,
      );
    expect(await named()).toMatchObject([
      { kind: "address_permission_missing", facts: { permission: "shipping info" } },
    ]);
    expect((await all()).orders.every(({ buyerDueAt }) => buyerDueAt && buyerDueAt > ctx.now())).toBe(true);

    fake.permissions.check = check;
    await checkPermissions(ctx, storeId, "orders");
    expect(await named()).toMatchObject([{ kind: "address_pending" }]);
  });

  it("is asked again out of caution without holding the order when nobody answers", async () => {
    fake.addresses.set("1", jane);
    await take({ platformOrderId: "1" });
    await fetchBuyers(ctx, storeId);
    const { id } = await first();
    fake.readings = [];
    fake.addresses.set("1", "rate_limited");
    const anew = () => withStore(ctx, storeId, (open) => readAnew(ctx, open, id, { withAddress: true }));
    await expect(anew()).rejects.toMatchObject({ kind: "rate_limited" });
    expect((await first()).buyerDueAt).toBeNull();
    fake.addresses.delete("1");
    expect(await anew()).toMatchObject({ hasAddress: false });
    fake.addresses.set("1", june);
    expect(await anew()).toMatchObject({ hasAddress: true });
    expect((await all()).buyers).toMatchObject([{ name: "June Roe" }]);
  });
});

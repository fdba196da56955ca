import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "../../testing/simulated";

let world: Simulated;
beforeAll(async () => {
  world = await simulated();
});
afterAll(() => world.close());

type Row = { [key: string]: unknown };
type Shop = Awaited<ReturnType<Simulated["connectedShop"]>>;

async function readAll({ call }: Shop, query: { [key: string]: string } = {}, body: unknown = {}) {
  const orders: Row[] = [];
  const tokens: string[] = [];
  const ends: unknown[] = [];
  let token = "";
  do {
    const answer = await call({
      path: "/order/202309/orders/search",
      query: { page_size: "7", ...query, ...(token ? { page_token: token } : {}) },
      body,
    });
    expect(answer.code).toBe(0);
    orders.push(...(answer.data.orders as Row[]));
    token = String(answer.data.next_page_token ?? "");
    if (token) tokens.push(token);
    else ends.push(Object.hasOwn(answer.data, "next_page_token") ? answer.data.next_page_token : "missing");
  } while (token);
  return { orders, tokens, ends };
}

it("pages to the end with opaque tokens full of special characters", async () => {
  const shop = await world.connectedShop();
  const made = await shop.makeOrders({ count: 40 });
  const { orders, tokens } = await readAll(shop);
  expect(orders.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(tokens).toHaveLength(5);
  for (const token of tokens) {
    expect(token).toMatch(/\+/);
    expect(token).toMatch(/\//);
    expect(token).toMatch(/=$/);
  }
});

it("ends sometimes with an empty token and sometimes with none", async () => {
  const even = await world.connectedShop();
  await even.makeOrders({ count: 8 });
  const odd = await world.connectedShop();
  await odd.makeOrders({ count: 9 });
  expect((await readAll(even)).ends).toEqual([""]);
  expect((await readAll(odd)).ends).toEqual(["missing"]);
});

it("refuses a token that lost its plus signs, was changed, or meets other filters", async () => {
  const shop = await world.connectedShop();
  await shop.makeOrders({ count: 10 });
  const { tokens } = await readAll(shop);
  const token = tokens[0] ?? "";
  const page = (page_token: string, body: unknown = {}, spoil?: (query: URLSearchParams) => void) =>
    shop.call({ path: "/order/202309/orders/search", query: { page_size: "7", page_token }, body, spoil });
  expect(await page(token)).toMatchObject({ code: 0 });
  expect(await page(token.replaceAll("+", " "))).toMatchObject({ code: 36009004 });
  expect(await page("nonsense")).toMatchObject({ code: 36009004 });
  expect(await page(token, { order_status: "AWAITING_SHIPMENT" })).toMatchObject({ code: 36009004 });
  // Signed with the plus signs, sent as if they were blanks.
  const unescaped = (query: URLSearchParams) => query.set("page_token", token.replaceAll("+", " "));
  expect(await page(token, {}, unescaped)).toMatchObject({ code: 106001 });
});

it("loses and repeats nothing while orders move between pages", async () => {
  const shop = await world.connectedShop();
  const made = await shop.makeOrders({ count: 12 });
  const query = { page_size: "5", sort_field: "update_time", sort_order: "ASC" };
  const first = await shop.call({ path: "/order/202309/orders/search", query, body: {} });
  const seen = (first.data.orders as Row[]).map(({ id }) => String(id));
  const moved = seen.at(-1) ?? "";
  await world.console("POST", `/tiktok-shop/orders/${moved}/cancel`, { by: "SELLER" });
  const rest = await readAll(shop, {
    page_size: "5",
    sort_field: "update_time",
    sort_order: "ASC",
    page_token: String(first.data.next_page_token),
  });
  const ids = [...seen, ...rest.orders.map(({ id }) => String(id))];
  expect(new Set(ids)).toEqual(new Set(made.map(({ id }) => id)));
  expect(rest.orders.at(-1)).toMatchObject({ id: moved, status: "CANCELLED" });
});

it("filters by half-open windows, status and shipping type", async () => {
  const shop = await world.connectedShop();
  const old = await shop.makeOrder({ ageSeconds: 5 * 86_400 });
  const fresh = await shop.makeOrder();
  const platform = await shop.makeOrder({ shippingType: "TIKTOK" });
  const held = await shop.makeOrder({ status: "ON_HOLD" });
  const ids = async (body: unknown) => new Set((await readAll(shop, {}, body)).orders.map(({ id }) => id));
  expect(await ids({ order_status: "ON_HOLD" })).toEqual(new Set([held.id]));
  expect(await ids({ shipping_type: "TIKTOK" })).toEqual(new Set([platform.id]));
  expect(await ids({ update_time_lt: fresh.updateTime })).toEqual(new Set([old.id]));
  expect((await ids({ update_time_ge: fresh.updateTime })).has(fresh.id)).toBe(true);
  expect(await ids({ warehouse_ids: ["7068000000000000000"] })).toEqual(new Set());
});

it("has one line per unit, string ids beyond 2^53, and only strings for money", async () => {
  const shop = await world.connectedShop();
  const made = await shop.makeOrder({ lines: [{ sku: "HP-MUG-NVY", quantity: 3 }] });
  const { orders } = await readAll(shop);
  const lines = orders[0]?.line_items as Row[];
  expect(lines).toHaveLength(3);
  expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(made.lineIds));
  expect(Number(made.id)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  expect(lines[0]).toMatchObject({ seller_sku: "HP-MUG-NVY", original_price: "14.50", sale_price: "13.50" });
  expect(lines[0]).not.toHaveProperty("quantity");
  expect(orders[0]?.payment).toMatchObject({
    currency: "USD",
    original_total_product_price: "43.50",
    sub_total: "40.50",
  });
});

it("shows one malformed order among others that are fine", async () => {
  const shop = await world.connectedShop();
  await shop.makeOrders({ count: 2 });
  await shop.makeOrder({ broken: "missing_lines" });
  await shop.makeOrder({ broken: "unknown_status" });
  const { orders } = await readAll(shop);
  expect(orders).toHaveLength(4);
  expect(orders.filter((order) => !Object.hasOwn(order, "line_items"))).toHaveLength(1);
  expect(orders.filter(({ status }) => status === "QUANTUM_HOLD")).toHaveLength(1);
});

it("adds unknown keys and values when told to", async () => {
  const shop = await world.connectedShop();
  await shop.makeOrder();
  await world.console("PATCH", "/tiktok-shop/settings", { unknownData: true });
  expect((await readAll(shop)).orders[0]).toMatchObject({
    order_type: "GROUP_BUY",
    order_rights: expect.anything(),
  });
  await world.console("PATCH", "/tiktok-shop/settings", { unknownData: false });
});

it("hides new orders from search and detail for the lag that was set", async () => {
  const shop = await world.connectedShop();
  await world.console("PATCH", "/tiktok-shop/settings", { indexLagSeconds: 5 });
  const made = await shop.makeOrder();
  expect((await readAll(shop)).orders).toHaveLength(0);
  const detail = { path: "/order/202507/orders", query: { ids: made.id } };
  expect((await shop.call(detail)).data.orders).toEqual([]);
  await world.console("POST", "/clock/advance", { seconds: 6 });
  expect((await shop.call(detail)).data.orders).toHaveLength(1);
  await world.console("POST", "/clock/reset");
  await world.console("PATCH", "/tiktok-shop/settings", { indexLagSeconds: 0 });
});

it("makes thousands of orders in one call", async () => {
  const shop = await world.connectedShop();
  const made = await shop.makeOrders({ count: 3000, webhooks: false });
  expect(new Set(made.map(({ id }) => id)).size).toBe(3000);
});

it("answers detail for up to 50 own orders and refuses foreign ones", async () => {
  const shop = await world.connectedShop();
  const other = await world.connectedShop();
  const [one, two] = await shop.makeOrders({ count: 2 });
  const foreign = await other.makeOrder();
  const detail = (ids: string[]) =>
    shop.call({ path: "/order/202309/orders", query: { ids: ids.join(",") } });
  expect((await detail([one?.id ?? "", two?.id ?? ""])).data.orders).toHaveLength(2);
  expect(await detail([one?.id ?? "", foreign.id])).toMatchObject({ code: 21008111 });
  expect(await detail(Array.from({ length: 51 }, () => one?.id ?? ""))).toMatchObject({ code: 36009004 });
  await world.console("PATCH", "/tiktok-shop/settings", { foreignIds: "omit" });
  expect((await detail([one?.id ?? "", foreign.id])).data.orders).toHaveLength(1);
  await world.console("PATCH", "/tiktok-shop/settings", { foreignIds: "refuse" });
});

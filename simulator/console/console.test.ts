import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "../testing/simulated";

let world: Simulated;
beforeAll(async () => {
  world = await simulated();
});
afterAll(() => world.close());

type Shops = { shops: { id: string; name: string; region: string; sellerType: string }[] };
const shops = async () => ((await world.console("GET", "/tiktok-shop/shops")) as Shops).shops;

it("starts with three sellers and four shops that have done business", async () => {
  expect(await shops()).toMatchObject([
    { name: "Harbor & Pine", region: "US", sellerType: "LOCAL" },
    { name: "Willow & Wick Candles", region: "GB", sellerType: "LOCAL" },
    { name: "Lumen Peak US", region: "US", sellerType: "CROSS_BORDER" },
    { name: "Lumen Peak UK", region: "GB", sellerType: "CROSS_BORDER" },
  ]);
  for (const { id } of await shops()) {
    const { orders } = (await world.console("GET", `/tiktok-shop/orders?shopId=${id}`)) as {
      orders: { status: string }[];
    };
    expect(orders.length).toBeGreaterThanOrEqual(10);
    expect(new Set(orders.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5);
  }
});

it("starts over with the same ids, or with nothing", async () => {
  const ids = async () =>
    ((await world.console("GET", "/tiktok-shop/orders")) as { orders: { id: string }[] }).orders.map(
      ({ id }) => id,
    );
  const before = await ids();
  await world.console("POST", "/tiktok-shop/shops", { name: "Another" });
  await world.console("POST", "/reset");
  expect(await ids()).toEqual(before);
  await world.console("POST", "/reset", { empty: true });
  expect(await shops()).toEqual([]);
  const { shop } = await world.connectedShop({ name: "Fern & Fable" });
  expect(await shops()).toMatchObject([{ id: shop.id, name: "Fern & Fable" }]);
  await world.console("POST", "/reset");
});

it("draws every page", async () => {
  const { shop, makeOrder } = await world.connectedShop({ name: "<b>Bold</b> & Co" });
  const order = await makeOrder();
  for (const path of [
    "",
    "/faults",
    "/requests",
    "/tiktok-shop/shops",
    `/tiktok-shop/shops/${shop.id}`,
    `/tiktok-shop/shops/${shop.id}?status=CANCELLED`,
    `/tiktok-shop/orders/${order.id}`,
    "/tiktok-shop/webhooks",
    "/tiktok-shop/settings",
  ]) {
    const response = await fetch(`${world.url}/console${path}`);
    const text = await response.text();
    expect(response.status, path).toBe(200);
    expect(text).toContain("<h1");
    expect(text).not.toContain("<b>Bold");
    expect(text.replace(/<script>.*<\/script>/s, "")).not.toMatch(/undefined|\[object|NaN/);
  }
  expect((await fetch(`${world.url}/`, { redirect: "manual" })).headers.get("location")).toBe("/console");
});

it("says in a sentence what is wrong with a call", async () => {
  const [shop] = await shops();
  const orders = `/tiktok-shop/shops/${shop?.id}/orders`;
  await expect(world.console("POST", orders, { status: "LOST" })).rejects.toThrow("must be one of UNPAID");
  await expect(world.console("POST", orders, { count: "3" })).rejects.toThrow('"count" must be a number');
  await expect(world.console("POST", orders, { lines: [{ sku: "NOPE" }] })).rejects.toThrow(
    "it has HP-PLANT-18",
  );
  await expect(world.console("POST", "/tiktok-shop/shops/1/orders")).rejects.toThrow("no shop 1");
  await expect(world.console("PATCH", "/tiktok-shop/settings", { nope: 1 })).rejects.toThrow(
    'no setting "nope"',
  );
  await expect(world.console("PATCH", "/tiktok-shop/settings", { holdSeconds: "1" })).rejects.toThrow(
    "same type",
  );
});

it("does not let other sites press its buttons", async () => {
  const form = await fetch(`${world.url}/console/api/reset`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: "{}",
  });
  expect(form.status).toBe(415);
});

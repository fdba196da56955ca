import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "./testing/simulated";

let world: Simulated;
let shop: Awaited<ReturnType<Simulated["connectedShop"]>>;
beforeAll(async () => {
  world = await simulated();
  shop = await world.connectedShop();
});
afterAll(() => world.close());
afterEach(() => world.console("DELETE", "/faults"));

const fault = (body: { [key: string]: unknown }) => world.console("POST", "/faults", body);
const warehouses = () => shop.call({ path: "/logistics/202309/warehouses" });
let serial = 0;
const ship = (id: string) =>
  shop.call({
    path: `/fulfillment/202309/orders/${id}/packages`,
    body: {
      tracking_number: `1ZFAULT1${String(++serial).padStart(10, "0")}`,
      shipping_provider_id: shop.provider("UPS"),
    },
  });
const applied = async (id: string) => {
  const { shipCalls } = (await world.console("GET", `/tiktok-shop/orders/${id}`)) as {
    shipCalls: { applied: number };
  };
  return shipCalls.applied;
};

it("limits the rate in the marketplace's words, for as many calls as told", async () => {
  await fault({ path: "/logistics/*", kind: "rate_limited", times: 2, retryAfterSeconds: 7 });
  const first = await warehouses();
  expect(first).toMatchObject({ status: 429, code: 36009002 });
  expect(first.headers.get("retry-after")).toBe("7");
  await fault({ path: "/logistics/*", kind: "rate_limited" });
  expect((await warehouses()).status).toBe(429);
  expect((await warehouses()).headers.get("retry-after")).toBeNull();
  expect(await warehouses()).toMatchObject({ status: 200, code: 0 });
});

it("fits path and method only", async () => {
  await fault({ path: "/order/*/search", kind: "rate_limited", method: "POST", times: "always" });
  expect(await warehouses()).toMatchObject({ code: 0 });
  const search = { path: "/order/202309/orders/search", query: { page_size: "5" } };
  expect(await shop.call({ ...search, method: "GET" })).toMatchObject({ code: 36009010 });
  expect(await shop.call({ ...search, body: {} })).toMatchObject({ code: 36009002 });
});

it("answers 5xx without JSON, before or after the write took effect", async () => {
  const [before, after] = await shop.makeOrders({ count: 2 });
  await fault({ path: "*/packages", kind: "server_error", status: 502 });
  await expect(ship(before?.id ?? "")).rejects.toThrow(SyntaxError);
  expect(await applied(before?.id ?? "")).toBe(0);
  await fault({ path: "*/packages", kind: "server_error", when: "after" });
  await expect(ship(after?.id ?? "")).rejects.toThrow(SyntaxError);
  expect(await applied(after?.id ?? "")).toBe(1);
});

it("cuts the line before or after the write took effect", async () => {
  const [before, after] = await shop.makeOrders({ count: 2 });
  await fault({ path: "*/packages", kind: "cut", when: "before" });
  await expect(ship(before?.id ?? "")).rejects.toThrow("fetch failed");
  expect(await applied(before?.id ?? "")).toBe(0);
  await fault({ path: "*/packages", kind: "cut", when: "after" });
  await expect(ship(after?.id ?? "")).rejects.toThrow("fetch failed");
  expect(await applied(after?.id ?? "")).toBe(1);
  expect(await ship(after?.id ?? "")).toMatchObject({ code: 21008099 });
});

it("takes its time", async () => {
  await fault({ path: "*", kind: "slow", delayMs: 300 });
  const startedAt = performance.now();
  expect(await warehouses()).toMatchObject({ code: 0 });
  expect(performance.now() - startedAt).toBeGreaterThan(290);
});

it("sends half an answer", async () => {
  await fault({ path: "*", kind: "malformed" });
  await expect(warehouses()).rejects.toThrow(SyntaxError);
});

it("answers any code", async () => {
  await fault({ path: "*", kind: "answer", code: 10037002, message: "Try later", status: 200 });
  expect(await warehouses()).toMatchObject({ status: 200, code: 10037002, message: "Try later", data: null });
});

it("lists, removes and notes what it did", async () => {
  const { id } = await fault({ path: "/logistics/*", kind: "rate_limited", times: 5 });
  await warehouses();
  expect(await world.console("GET", "/faults")).toMatchObject({ faults: [{ id, remaining: 4, hits: 1 }] });
  const { requests } = (await world.console("GET", "/requests?path=/logistics")) as { requests: unknown[] };
  expect(requests[0]).toMatchObject({ status: 429, code: 36009002, fault: "rate_limited before" });
  await world.console("DELETE", `/faults/${id}`);
  expect(await world.console("GET", "/faults")).toEqual({ faults: [] });
});

it("refuses faults it does not know", async () => {
  await expect(fault({ path: "*", kind: "earthquake" })).rejects.toThrow("400");
  await expect(fault({ kind: "cut" })).rejects.toThrow('"path" is missing');
});

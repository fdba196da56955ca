import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Simulated, simulated } from "../../testing/simulated";

type Received = { authorization: string; raw: string; body: { [key: string]: unknown } };

const received: Received[] = [];
let answer: { status: number; delayMs: number };
let receiver: Server;
let world: Simulated;
let shop: Awaited<ReturnType<Simulated["connectedShop"]>>;

vi.setConfig({ testTimeout: 20_000 });

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const raw = Buffer.concat(chunks).toString("utf8");
    received.push({ authorization: request.headers.authorization ?? "", raw, body: JSON.parse(raw) });
    setTimeout(() => response.writeHead(answer.status).end(), answer.delayMs);
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  world = await simulated({ appUrl: `http://localhost:${port}` });
  shop = await world.connectedShop({ region: "GB", catalogue: "candles" });
});
afterAll(async () => {
  await world.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});
beforeEach(async () => {
  received.length = 0;
  answer = { status: 200, delayMs: 0 };
  await world.console("DELETE", "/tiktok-shop/webhooks");
});

const act = (order: { id: string }, what: string, body: unknown = {}) =>
  world.console("POST", `/tiktok-shop/orders/${order.id}/${what}`, body);
const log = async () =>
  (await world.console("GET", "/tiktok-shop/webhooks")).webhooks as { [key: string]: unknown }[];
const settings = (change: unknown) => world.console("PATCH", "/tiktok-shop/settings", change);
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 });
const arrived = (count: number) => soon(() => expect(received).toHaveLength(count));

it("tells of an order's status, signed over key and raw body", async () => {
  const order = await shop.makeOrder();
  await arrived(1);
  const [hook] = received;
  const expected = createHmac("sha256", "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70")
    .update(`6demo1key9a${hook?.raw}`)
    .digest("hex");
  expect(hook?.authorization).toBe(expected);
  expect(hook?.body).toMatchObject({
    type: 1,
    tts_notification_id: expect.stringMatching(/^7600\d{15}$/),
    shop_id: shop.shop.id,
    data: { order_id: order.id, order_status: "AWAITING_SHIPMENT", is_on_hold_order: true },
  });
});

it("spells cancelled CANCEL and tells of the cancellation too", async () => {
  const order = await shop.makeOrder({ status: "ON_HOLD", webhooks: false });
  await act(order, "cancel", { by: "BUYER" });
  await arrived(2);
  const byType = new Map(received.map(({ body }) => [body.type, body.data]));
  expect(byType.get(1)).toMatchObject({ order_id: order.id, order_status: "CANCEL" });
  expect(byType.get(11)).toMatchObject({
    order_id: order.id,
    cancellations_role: "BUYER",
    cancel_status: "CANCELLATION_REQUEST_COMPLETE",
    create_time: expect.any(Number),
  });
});

it("tells of a changed address without a notification id", async () => {
  const order = await shop.makeOrder({ webhooks: false });
  await act(order, "change-address");
  await arrived(1);
  expect(received[0]?.body).toMatchObject({ type: 3, data: { order_id: order.id } });
  expect(received[0]?.body).not.toHaveProperty("tts_notification_id");
});

it("sends product ids as numbers beyond 2^53", async () => {
  const product = shop.shop.products[0]?.id ?? "";
  await world.console("PATCH", `/tiktok-shop/products/${product}`, { status: "SELLER_DEACTIVATED" });
  await arrived(1);
  expect(received[0]?.raw).toContain(`"product_id":${product},`);
});

it("says nothing of partial shipping", async () => {
  const order = await shop.makeOrder({ webhooks: false, lines: [{ sku: "WW-FIG-220", quantity: 2 }] });
  await shop.call({
    path: `/fulfillment/202309/orders/${order.id}/packages`,
    body: {
      tracking_number: "RM900000001GB",
      shipping_provider_id: shop.provider("Royal Mail"),
      order_line_item_ids: [order.lineIds[0]],
    },
  });
  expect(await log()).toEqual([]);
});

it("tries again after 2 minutes, 30 minutes, 3 and 12 hours, then gives up", async () => {
  answer.status = 500;
  await shop.makeOrder();
  for (const [tries, seconds] of [
    [1, 120],
    [2, 1800],
    [3, 10_800],
    [4, 43_200],
  ]) {
    await arrived(tries ?? 0);
    await soon(async () => expect((await log())[0]).toMatchObject({ status: "waiting" }));
    await world.console("POST", "/clock/advance", { seconds: (seconds ?? 0) - 2 });
    expect(received).toHaveLength(tries ?? 0);
    await world.console("POST", "/clock/advance", { seconds: 3 });
  }
  await arrived(5);
  await soon(async () => expect((await log())[0]).toMatchObject({ status: "given_up" }));
  expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
  await world.console("POST", "/clock/reset");
});

it("waits no longer than told for the answer", async () => {
  answer.delayMs = 400;
  await settings({ webhookTimeoutMs: 100 });
  await shop.makeOrder();
  await soon(async () =>
    expect((await log())[0]).toMatchObject({ status: "waiting", attempts: [{ error: "no answer in time" }] }),
  );
  await settings({ webhookTimeoutMs: 3000 });
});

it("holds, releases in either order, doubles and delays", async () => {
  await settings({ webhooksHeld: true });
  const [one, two] = await shop.makeOrders({ count: 2 });
  expect(await log()).toMatchObject([{ status: "held" }, { status: "held" }]);
  await settings({ webhooksHeld: false });
  await world.console("POST", "/tiktok-shop/webhooks/release", { order: "reversed" });
  await arrived(2);
  const ids = received.map(({ body }) => (body.data as { order_id: string }).order_id);
  expect(new Set(ids)).toEqual(new Set([one?.id, two?.id]));

  await settings({ webhookCopies: 2 });
  await shop.makeOrder();
  await arrived(4);
  expect(received[2]?.raw).toBe(received[3]?.raw);

  await settings({ webhookCopies: 1, webhookDelaySeconds: 30 });
  await shop.makeOrder();
  expect((await log())[0]).toMatchObject({ status: "waiting", attempts: [] });
  await settings({ webhookDelaySeconds: 0 });
  await world.console("POST", "/clock/advance", { seconds: 31 });
  await arrived(5);
  await world.console("POST", "/clock/reset");
});

it("resends the same bytes and forges with a bad signature", async () => {
  await shop.makeOrder();
  await arrived(1);
  const [delivery] = await log();
  await world.console("POST", `/tiktok-shop/webhooks/${delivery?.id}/resend`);
  await arrived(2);
  expect(received[1]).toEqual(received[0]);
  await world.console("POST", `/tiktok-shop/webhooks/${delivery?.id}/forge`);
  await world.console("POST", "/tiktok-shop/webhooks/forge", { shopId: shop.shop.id });
  await arrived(4);
  expect(received[2]?.raw).toBe(received[0]?.raw);
  expect(received[2]?.authorization).not.toBe(received[0]?.authorization);
  expect(received[3]?.authorization).toBe("f".repeat(64));
});

it("registers an address per shop and topic, and takes it back by a DELETE with a body", async () => {
  const path = "/event/202309/webhooks";
  const put = (body: unknown) => shop.call({ method: "PUT", path, body });
  expect(await put({ event_type: "ORDER_STATUS_CHANGE" })).toMatchObject({
    status: 400,
    code: 36009004,
    message: "param body.address is missing",
  });
  for (const address of [
    "http://oms.example.com/hook",
    "https://oms.example.com:8443/hook",
    "https://10.0.0.1/hook",
    "hook",
  ]) {
    expect(await put({ address, event_type: "ORDER_STATUS_CHANGE" })).toMatchObject({ code: 36009004 });
  }
  const address = "https://oms.example.com/hook";
  expect(await put({ address, event_type: "ORDERS" })).toMatchObject({ code: 36009004 });
  expect(await put({ address, event_type: "ORDER_STATUS_CHANGE" })).toMatchObject({ code: 0 });
  expect((await shop.call({ path })).data).toMatchObject({
    total_count: 1,
    webhooks: [{ address, event_type: "ORDER_STATUS_CHANGE" }],
  });
  await settings({ webhooksHeld: true });
  await shop.makeOrder();
  expect((await log())[0]).toMatchObject({ url: address });
  await settings({ webhooksHeld: false });
  const gone = await shop.call({ method: "DELETE", path, body: { event_type: "ORDER_STATUS_CHANGE" } });
  expect(gone).toMatchObject({ code: 0 });
  expect((await shop.call({ path })).data).toMatchObject({ total_count: 0 });
});

it("sends nothing without consent or scope, and a farewell when the seller revokes", async () => {
  const other = await world.connectedShop();
  await world.console("POST", `/tiktok-shop/accounts/${other.shop.accountId}/withdraw-scope`, {
    scope: "seller.order.info",
  });
  await other.makeOrder();
  expect(await log()).toEqual([]);
  await world.console("POST", `/tiktok-shop/accounts/${other.shop.accountId}/revoke`);
  await arrived(1);
  expect(received[0]?.body).toMatchObject({
    type: 6,
    shop_id: other.shop.id,
    data: { message: expect.any(String) },
  });
});

it("announces the end of an authorization 30 days before, then daily, with a time as a string", async () => {
  const other = await world.connectedShop();
  await world.connect(other.shop.accountId, { days: 31 });
  await world.console("POST", "/clock/advance", { seconds: 86_400 + 60 });
  await arrived(1);
  expect(received[0]?.body).toMatchObject({
    type: 7,
    data: { expiration_time: expect.stringMatching(/^\d{10}$/) },
  });
  await world.console("POST", "/clock/advance", { seconds: 86_400 });
  await arrived(2);
  await world.console("POST", "/clock/reset");
});

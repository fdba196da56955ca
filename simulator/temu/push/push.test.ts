import { createDecipheriv, createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";

type Json = { [key: string]: unknown };
type Received = { headers: IncomingHttpHeaders; eventData: string };

vi.setConfig({ testTimeout: 30_000 });

const SECRET = "9b1f6a03c2d84e57a6f0b3c8d1e2f405";
const STATUS = "bg_order_status_change_event";
const received: Received[] = [];
let answer: { status: number; delayMs: number; body: string };
let receiver: Server;
let world: SimulatedTemu;
let mall: Awaited<ReturnType<SimulatedTemu["connectedMall"]>>;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { eventData } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    received.push({ headers: request.headers, eventData });
    setTimeout(() => response.writeHead(answer.status).end(answer.body), answer.delayMs);
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  world = await simulatedTemu({ appUrl: `http://localhost:${(receiver.address() as AddressInfo).port}` });
  // A busy machine must not look like a slow receiver.
  await world.console("PATCH", "/temu/settings", { pushTimeoutMs: 5000 });
  mall = await world.connectedMall();
  await mall.call("bg.tmc.message.update", { permitEventCodeList: [STATUS] });
});
afterAll(async () => {
  await world.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});
beforeEach(async () => {
  received.length = 0;
  answer = { status: 200, delayMs: 0, body: '{"result":{}}' };
  await world.console("DELETE", "/temu/pushes");
});

const settings = (change: Json) => world.console("PATCH", "/temu/settings", change);
const log = async () => (await world.console("GET", "/temu/pushes")).pushes as Json[];
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });
const arrived = (count: number) => soon(() => expect(received).toHaveLength(count));
const makeOrder = async (wanted: Json = {}) => {
  const { orders } = await world.console("POST", `/temu/malls/${mall.mall.id}/orders`, wanted);
  return (orders as { id: string }[])[0]?.id;
};

function opened(eventData: string): Json {
  const key = Buffer.from(SECRET).subarray(0, 16);
  const decipher = createDecipheriv("aes-128-cbc", key, key);
  return JSON.parse(decipher.update(eventData, "base64", "utf8") + decipher.final("utf8"));
}

/** Which of the two published ways the signature was made, or neither. */
function signedHow({ headers, eventData }: Received): "with" | "without" | "neither" {
  const text = JSON.stringify(opened(eventData));
  const sign = (extParam: string) =>
    createHmac("sha256", SECRET)
      .update(
        `eventData${text}x-tm-app-key${headers["x-tm-app-key"]}x-tm-event-code${headers["x-tm-event-code"]}${extParam}x-tm-timestamp${headers["x-tm-timestamp"]}`,
      )
      .digest("hex");
  const given = headers["x-tm-signature"];
  return given === sign("x-tm-ext-param{}") ? "with" : given === sign("") ? "without" : "neither";
}

it("tells of an order sealed, in milliseconds, in turn by both ways of signing", async () => {
  const sn = await makeOrder({ status: 2 });
  await makeOrder({ status: 2 });
  await soon(() => expect(received.length).toBeGreaterThanOrEqual(2));
  const events = received.map(({ eventData }) => opened(eventData));
  expect(events).toContainEqual(
    expect.objectContaining({ mallId: Number(mall.mall.id), parentOrderSn: sn, orderStatus: 2 }),
  );
  expect(received[0]?.headers).toMatchObject({
    "x-tm-app-key": "lsus0oms7d41",
    "x-tm-event-code": STATUS,
    "x-tm-timestamp": expect.stringMatching(/^\d{13}$/),
    "x-tm-ext-param": "{}",
    "content-type": "application/json",
  });
  expect(new Set(received.map(signedHow))).toEqual(new Set(["with", "without"]));
});

it.each([
  ["with_ext_param", "with"],
  ["without_ext_param", "without"],
])("signs always the same way when told so: %s", async (pushSignature, way) => {
  await settings({ pushSignature });
  await makeOrder({ status: 2 });
  await makeOrder({ status: 2 });
  await soon(() => expect(received.length).toBeGreaterThanOrEqual(2));
  expect(new Set(received.map(signedHow))).toEqual(new Set([way]));
  await settings({ pushSignature: "alternating" });
});

it("sends nothing that was not switched on, not allowed, or without a living token", async () => {
  const silent = await world.connectedMall();
  await world.console("POST", `/temu/malls/${silent.mall.id}/orders`, { status: 2 });
  await silent.call("bg.tmc.message.update", { permitEventCodeList: [STATUS] });
  await silent.console("POST", "/tokens/expire");
  await world.console("POST", `/temu/malls/${silent.mall.id}/orders`, { status: 2 });
  expect(await log()).toEqual([]);
});

it("tries again after 2, 10 and 30 minutes, 1, 1, 1, 12 and 12 hours, then gives up", async () => {
  answer = { ...answer, status: 500 };
  await makeOrder({ status: 2, lines: [{ sku: "LBX-1", quantity: 1 }] });
  for (const [index, pause] of [120, 600, 1800, 3600, 3600, 3600, 43_200, 43_200].entries()) {
    await arrived(index + 1);
    await soon(async () => expect((await log())[0]).toMatchObject({ status: "waiting" }));
    await world.console("POST", "/clock/advance", { seconds: pause + 1 });
  }
  await arrived(9);
  await soon(async () => expect((await log())[0]).toMatchObject({ status: "given_up" }));
  expect(new Set(received.map(({ headers }) => headers["x-tm-timestamp"])).size).toBe(1);
  await world.console("POST", "/clock/reset");
});

it("takes an answer without a result, or a late one, for none", async () => {
  answer = { ...answer, body: "" };
  await makeOrder({ status: 2, lines: [{ sku: "LBX-1", quantity: 1 }] });
  await soon(async () =>
    expect((await log())[0]).toMatchObject({
      status: "waiting",
      attempts: [{ error: 'answer without "result"' }],
    }),
  );
  await world.console("DELETE", "/temu/pushes");
  await settings({ pushNeedsResult: false });
  await makeOrder({ status: 2, lines: [{ sku: "LBX-1", quantity: 1 }] });
  await soon(async () => expect((await log())[0]).toMatchObject({ status: "delivered" }));
  await world.console("DELETE", "/temu/pushes");
  await settings({ pushNeedsResult: true, pushTimeoutMs: 100 });
  answer = { ...answer, delayMs: 1000 };
  await makeOrder({ status: 2, lines: [{ sku: "LBX-1", quantity: 1 }] });
  await soon(async () =>
    expect((await log())[0]).toMatchObject({ attempts: [{ status: null, error: "no answer in time" }] }),
  );
  await settings({ pushTimeoutMs: 5000 });
});

it("holds, releases in either order, doubles, resends the same bytes and forges", async () => {
  await settings({ pushesHeld: true, pushCopies: 2 });
  await makeOrder({ status: 2, lines: [{ sku: "LBX-1", quantity: 1 }] });
  await settings({ pushCopies: 1 });
  await makeOrder({ status: 2, lines: [{ sku: "LBX-1", quantity: 1 }] });
  expect((await log()).map(({ status }) => status)).toEqual(["held", "held", "held"]);
  expect(received).toHaveLength(0);
  expect(await world.console("POST", "/temu/pushes/release", { order: "reversed" })).toEqual({ released: 3 });
  await arrived(3);
  await settings({ pushesHeld: false });
  const [newest] = await log();
  await world.console("POST", `/temu/pushes/${newest?.id}/resend`);
  await arrived(4);
  const same = received.filter(({ eventData }) => eventData === received[3]?.eventData);
  expect(new Set(same.map(({ headers }) => headers["x-tm-signature"])).size).toBe(1);
  await world.console("POST", `/temu/pushes/${newest?.id}/forge`);
  await world.console("POST", "/temu/pushes/forge", {
    mallId: mall.mall.id,
    payload: { parentOrderSn: "PO-1" },
  });
  await arrived(6);
  expect(received.slice(4).map(signedHow)).toEqual(["neither", "neither"]);
});

it("sends any event well signed, so that payloads can be tried out", async () => {
  const payload = { erpFulfillNo: "EF-1", fulfillStatus: 50 };
  const event = "bg_cooperative_warehouse_erp_fulfill_change_push";
  await world.console("POST", "/temu/pushes/send", { mallId: mall.mall.id, event, payload });
  await arrived(1);
  expect(received.map(signedHow)).not.toContain("neither");
  expect(opened(received[0]?.eventData ?? "")).toEqual({ mallId: Number(mall.mall.id), ...payload });
});

it("tries the address with an event of nobody, in the clear or sealed", async () => {
  await world.console("POST", "/temu/pushes/test");
  await arrived(1);
  expect(received[0]?.headers["x-tm-event-code"]).toBe("bg_open_event_test");
  expect(JSON.parse(received[0]?.eventData ?? "")).toEqual({ test: "test" });
  await world.console("POST", "/temu/pushes/test", { encrypted: true });
  await arrived(2);
  expect(opened(received[1]?.eventData ?? "")).toEqual({ test: "test" });
});

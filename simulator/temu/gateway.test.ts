import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Gateway, type SimulatedTemu, simulatedTemu, type TemuCall } from "../testing/simulated-temu";

let world: SimulatedTemu;
let token: string;
let mallId: string;

beforeAll(async () => {
  world = await simulatedTemu();
  const connected = await world.connectedMall({ gateways: ["us", "eu"] });
  token = connected.token;
  mallId = connected.mall.id;
});
afterAll(() => world.close());

type Body = { [key: string]: unknown };
const now = () => Math.floor(Date.now() / 1000);
const call = (wanted: Partial<TemuCall> = {}) =>
  world.call({ type: "bg.order.list.v2.get", token, ...wanted });

/** Each fault comes with all later ones, so that only the right order of checks gives the expected code. */
describe("order of checks", () => {
  const faults: [name: string, regional: number, cn: number, spoil: (body: Body) => void, signed: boolean][] =
    [
      ["sign missing", 3000040, 7000014, (body) => delete body.sign, false],
      ["sign wrong", 3000001, 7000015, (body) => (body.sign = "0".repeat(32)), false],
      ["type missing", 3000002, 7000000, (body) => delete body.type, true],
      ["type unknown", 3000003, 7000016, (body) => (body.type = "bg.order.list.v9.get"), true],
      ["timestamp missing", 3000010, 7000008, (body) => delete body.timestamp, true],
      ["timestamp ahead", 3000011, 7000011, (body) => (body.timestamp = now() + 400), true],
      ["timestamp in milliseconds", 3000011, 7000011, (body) => (body.timestamp = Date.now()), true],
      ["timestamp old", 3000012, 7000010, (body) => (body.timestamp = now() - 400), true],
      ["data_type missing", 3000013, 7000013, (body) => delete body.data_type, true],
      ["data_type wrong", 3000014, 7000013, (body) => (body.data_type = "XML"), true],
      ["token missing", 3000030, 7000003, (body) => delete body.access_token, true],
      ["token unknown", 3000031, 7000018, (body) => (body.access_token = "nobody"), true],
    ];
  const apply = (at: number, body: Body, signed: boolean) => {
    for (const [, , , spoil, isSigned] of [...faults.slice(at)].reverse()) {
      if (isSigned === signed) spoil(body);
    }
  };

  it.each(faults.map(([name, regional, cn], index) => [name, regional, cn, index] as const))(
    "%s: %i, on the Chinese gateway %i",
    async (_, regional, cn, index) => {
      for (const gateway of ["us", "cn"] as const) {
        const type = gateway === "us" ? "bg.order.list.v2.get" : "bg.open.accesstoken.info.get";
        const answer = await call({
          gateway,
          type,
          change: (body) => apply(index, body, true),
          spoil: (body) => apply(index, body, false),
        });
        expect(answer).toMatchObject({
          status: 200,
          success: false,
          errorCode: gateway === "us" ? regional : cn,
          result: null,
        });
        expect(answer.requestId).toMatch(new RegExp(`^${gateway}-`));
      }
    },
  );

  it("takes a timestamp of 290 seconds ago, as number or text, and data_type in any case", async () => {
    const answers = await Promise.all([
      call({ change: (body) => Object.assign(body, { timestamp: now() - 290, data_type: "json" }) }),
      call({ change: (body) => Object.assign(body, { timestamp: String(now() + 290), version: "V1" }) }),
    ]);
    expect(answers.map(({ errorCode }) => errorCode)).toEqual([1000000, 1000000]);
  });
});

it("knows an app key on its own gateway only", async () => {
  const foreign = await call({ app: ["lseu0oms7d42", "1c7e5d90b3a2486f8e4d2a6b9f0c7e13"] });
  expect(foreign).toMatchObject({ errorCode: 3000026 });
  expect(await call({ change: (body) => delete body.app_key })).toMatchObject({ errorCode: 3000025 });
});

it("does not know a type of another gateway", async () => {
  for (const [gateway, type] of [
    ["pa", "bg.order.list.v2.get"],
    ["us", "bg.open.accesstoken.info.get.global"],
  ] as [Gateway, string][]) {
    expect(await call({ gateway, type })).toMatchObject({ errorCode: 3000003 });
  }
});

it("tells tokens of another app, of another gateway and replaced ones apart", async () => {
  const erp = await world.issue(mallId, "us", { app: "erp" });
  expect(await call({ token: erp })).toMatchObject({ errorCode: 3000033 });
  const eu = await world.issue(mallId, "eu");
  expect(await call({ token: eu })).toMatchObject({ errorCode: 3000031 });
  expect(await call({ gateway: "eu", token: eu })).toMatchObject({ success: true });
  const first = await world.issue(mallId, "us");
  const second = await world.issue(mallId, "us");
  expect(await call({ token: first })).toMatchObject({ errorCode: 3000034 });
  expect(await call({ token: second })).toMatchObject({ success: true });
  expect(await call({ gateway: "eu", token: eu })).toMatchObject({ success: true });
  token = second;
});

it("refuses a type that the token lacks, and needs the whitelist for amounts", async () => {
  expect(await call({ type: "bg.order.amount.query" })).toMatchObject({ errorCode: 3000032 });
  await world.console("PATCH", `/temu/malls/${mallId}`, { whitelist: ["bg.order.amount.query"] });
  token = await world.issue(mallId, "us");
  expect(await call({ type: "bg.order.amount.query" })).toMatchObject({ errorCode: 140020005 });
});

it("unwraps `request` and signs what was sent", async () => {
  const wrapped = await call({ body: { request: { pageNumber: 1, pageSize: 101 } } });
  expect(wrapped).toMatchObject({ errorCode: 140020005 });
  expect(await call({ body: { request: { pageSize: "100" } } })).toMatchObject({ success: true });
});

it("answers neither GET nor another path", async () => {
  const at = (path: string, init?: RequestInit) => fetch(`${world.hosts["temu-us"]}${path}`, init);
  expect((await at("/openapi/router")).status).toBe(405);
  expect((await at("/openapi/other", { method: "POST" })).status).toBe(404);
  expect((await at("/console/api/health")).status).toBe(404);
  const text = await at("/openapi/router", { method: "POST", body: "{" });
  expect(await text.json()).toMatchObject({ errorCode: 3000000 });
});

it("limits calls per second and app", async () => {
  await world.console("PATCH", "/temu/settings", { requestsPerSecond: 3 });
  const answers = await Promise.all(Array.from({ length: 6 }, () => call()));
  expect(answers.filter(({ errorCode }) => errorCode === 4000004).length).toBeGreaterThanOrEqual(2);
  await world.console("PATCH", "/temu/settings", { requestsPerSecond: 1000 });
});

it("names faults and logged requests by gateway and type", async () => {
  await world.console("POST", "/faults", { path: "temu-us/bg.order.list.v2.get", kind: "rate_limited" });
  await world.console("POST", "/faults", { path: "*/bg.order.list.v2.get", kind: "answer" });
  await world.console("POST", "/faults", { path: "temu-us/*", kind: "empty" });
  expect(await call()).toMatchObject({ status: 429, errorCode: 4000004 });
  expect(await call()).toMatchObject({ status: 200, errorCode: 4000000 });
  expect(await call()).toMatchObject({ success: true, result: null });
  expect(await call()).toMatchObject({ success: true, result: { totalItemNum: 0, pageItems: [] } });
  const { requests } = (await world.console("GET", "/requests?path=temu-us/&limit=2")) as {
    requests: object[];
  };
  expect(requests).toMatchObject([
    { path: "temu-us/bg.order.list.v2.get", code: 1000000, isRefusal: false, fault: null },
    { path: "temu-us/bg.order.list.v2.get", fault: "empty before" },
  ]);
});

it("tells where its hosts are", async () => {
  expect(await world.console("GET", "/health")).toMatchObject({
    marketplaces: ["tiktok-shop", "temu"],
    hosts: { "temu-us": world.hosts["temu-us"], "temu-cn": world.hosts["temu-cn"] },
  });
});

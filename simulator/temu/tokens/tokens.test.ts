import { afterAll, beforeAll, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";

let world: SimulatedTemu;
beforeAll(async () => {
  world = await simulatedTemu();
});
afterAll(() => world.close());

const INFO = "bg.open.accesstoken.info.get";
const DAY = 86_400;
const now = () => Math.floor(Date.now() / 1000);

it("says of an order token whose it is, what it may do and until when", async () => {
  const { mall, call } = await world.connectedMall({ gateways: ["us", "eu"] });
  const { errorCode, result, requestId } = await call(INFO);
  expect(errorCode).toBe(1000000);
  expect(requestId).toMatch(/^us-/);
  expect(result).toMatchObject({
    mallId: Number(mall.id),
    semiUniqueId: expect.stringMatching(/^SEMI-/),
    regionId: 211,
    mallType: 1,
    appSubscribeStatus: 0,
    authEventCodeList: expect.arrayContaining([
      { eventCode: "bg_order_status_change_event", permitsStatus: 1 },
    ]),
  });
  expect(result.expiredTime).toBeGreaterThan(now() + 90 * DAY - 60);
  expect(result.apiScopeList).toContain("bg.order.list.v2.get");
  expect(result.apiScopeList).not.toContain("bg.glo.goods.list.get");
  expect(result.apiScopeList).not.toContain("bg.order.amount.query");
});

it("says less of a goods token, and knows it on its own gateway only", async () => {
  const { mall, token } = await world.connectedMall({}, "pa");
  const ask = (gateway: "pa" | "us", type: string) => world.call({ gateway, type, token });
  const { result } = await ask("pa", `${INFO}.global`);
  expect(Object.keys(result).sort()).toEqual(["apiScopeList", "expiredTime", "mallId"]);
  expect(result.mallId).toBe(Number(mall.id));
  expect(result.apiScopeList).toContain("bg.btg.goods.stock.quantity.update");
  expect(String(result.apiScopeList)).not.toContain("bg.order.");
  expect(await ask("pa", INFO)).toMatchObject({ errorCode: 3000003 });
  expect(await ask("us", INFO)).toMatchObject({ errorCode: 3000031 });
});

it("gives a local store one token for everything", async () => {
  const { call } = await world.connectedMall({ kind: "local", catalogue: "lamps" });
  const { result } = await call(INFO);
  expect(result).toMatchObject({ semiUniqueId: null, mallType: 100, regionId: 211 });
  expect(result.apiScopeList).toEqual(
    expect.arrayContaining(["bg.order.list.v2.get", "bg.local.goods.stock.edit"]),
  );
});

it("gives a fully managed store tokens without orders, and tells its kind on the gateway for Chinese sellers", async () => {
  const mall = await world.openMall({ kind: "fully_managed" });
  const orders = await world.call({ type: INFO, token: await world.issue(mall.id, "us") });
  expect(orders.result.apiScopeList).toEqual([INFO, "bg.tmc.message.update"]);
  const token = await world.issue(mall.id, "cn");
  const kind = () => world.call({ gateway: "cn", type: "bg.mall.info.get", token });
  expect(await kind()).toMatchObject({ result: { semiManagedMall: false, isThriftStore: false } });
  const semi = await world.connectedMall({}, "cn");
  expect(await semi.call("bg.mall.info.get")).toMatchObject({ result: { semiManagedMall: true } });
});

it.each([
  ["us", 3000034],
  ["cn", 7000007],
] as const)("replaces the older token of the same mall and app on %s", async (gateway, code) => {
  const type = gateway === "cn" ? "bg.mall.info.get" : INFO;
  const { mall, token, call } = await world.connectedMall({}, gateway);
  const newer = await world.issue(mall.id, gateway);
  expect(await call(type)).toMatchObject({ success: false, errorCode: code, result: null });
  expect(await world.call({ gateway, type, token: newer })).toMatchObject({ errorCode: 1000000 });
  expect(newer).not.toBe(token);
});

it("keeps the tokens of other gateways and of the similar app", async () => {
  const { mall, call, token } = await world.connectedMall({ gateways: ["us", "eu"] });
  await world.issue(mall.id, "eu");
  await world.issue(mall.id, "pa");
  const similar = await world.issue(mall.id, "us", { app: "erp" });
  expect(await call(INFO)).toMatchObject({ errorCode: 1000000 });
  expect(await world.call({ type: INFO, token: similar })).toMatchObject({ errorCode: 3000033 });
  expect(await world.call({ gateway: "eu", type: INFO, token })).toMatchObject({ errorCode: 3000031 });
});

it("expires, is revoked and loses permissions", async () => {
  const { call, console } = await world.connectedMall();
  await console("POST", "/tokens/withdraw-scope", { gateway: "us", scope: INFO });
  expect(await call(INFO)).toMatchObject({ errorCode: 3000032 });
  const other = await world.connectedMall();
  await other.console("POST", "/tokens/expire");
  expect(await other.call(INFO)).toMatchObject({ errorCode: 3000034 });
  const third = await world.connectedMall();
  await third.console("POST", "/tokens/revoke");
  expect(await third.call(INFO)).toMatchObject({ errorCode: 3000031 });
  const fourth = await world.connectedMall();
  await fourth.console("POST", "/tokens/replace");
  expect(await fourth.call(INFO)).toMatchObject({ errorCode: 3000034 });
  await expect(fourth.console("POST", "/tokens/expire", { gateway: "eu" })).rejects.toThrow(
    /no living token/,
  );
});

it("grants only what was ticked, and amounts only after the platform opened them", async () => {
  const { mall, console } = await world.connectedMall();
  const scopes = async (wanted?: string[]) => {
    const token = await world.issue(mall.id, "us", wanted ? { scopes: wanted } : {});
    return (await world.call({ type: INFO, token })).result.apiScopeList;
  };
  expect(await scopes(["bg.order.list.v2.get", "bg.glo.goods.list.get"])).toEqual([
    INFO,
    "bg.order.list.v2.get",
  ]);
  expect(await scopes(["bg.order.amount.query"])).toEqual([INFO]);
  await console("PATCH", "", { whitelist: ["bg.order.amount.query"] });
  expect(await scopes()).toContain("bg.order.amount.query");
});

it("never shows a whole token in the console's lists", async () => {
  const { token, console } = await world.connectedMall();
  const { tokens } = (await console("GET", "/tokens")) as { tokens: { lastFour: string; state: string }[] };
  expect(tokens).toMatchObject([{ lastFour: token.slice(-4), state: "valid", app: "oms" }]);
  expect(JSON.stringify(await console("GET", ""))).not.toContain(token);
});

const CREATE = "bg.open.accesstoken.create";

it("exchanges a code once, within ten minutes, for the app it was given to", async () => {
  const mall = await world.openMall({ kind: "local" });
  const newCode = async () =>
    String((await world.console("POST", `/temu/malls/${mall.id}/codes`, { gateway: "us" })).code);
  const exchange = (code: string, accessToken = code) =>
    world.call({ type: CREATE, token: accessToken, body: { code } });
  const code = await newCode();
  expect(await exchange(code, "another")).toMatchObject({ errorCode: 110020002 });
  const erp: [string, string] = ["lsus0erp7d51", "c4b8a1e60f2d4379951e7c3a8d5f0b62"];
  expect(await world.call({ type: CREATE, token: code, body: { code }, app: erp })).toMatchObject({
    errorCode: 110020002,
  });
  const { result } = await exchange(code);
  expect(result).toMatchObject({
    mallId: Number(mall.id),
    associatedMallTokenList: [],
    appSubscribeStatus: 0,
  });
  expect(result).not.toHaveProperty("regionId");
  expect(await world.call({ type: INFO, token: String(result.accessToken) })).toMatchObject({
    errorCode: 1000000,
  });
  expect(await exchange(code)).toMatchObject({ errorCode: 110020002 });
  const late = await newCode();
  await world.console("POST", "/clock/advance", { seconds: 601 });
  expect(await exchange(late)).toMatchObject({ errorCode: 110020002 });
  await world.console("POST", "/clock/reset");
  await world.console("PATCH", "/temu/settings", { codeAnswerTellsRegion: true });
  expect((await exchange(await newCode())).result).toMatchObject({ regionId: 211, mallType: 100 });
  await world.console("PATCH", "/temu/settings", { codeAnswerTellsRegion: false });
});

it("subscribes a store to what the seller allowed and the app asked for", async () => {
  const { mall, console } = await world.connectedMall();
  const [status, address] = ["bg_order_status_change_event", "bg_trade_logistics_address_changed"];
  const token = await world.issue(mall.id, "us", { events: [status] });
  const update = (body: { [key: string]: unknown }) =>
    world.call({ type: "bg.tmc.message.update", token, body });
  const permit = (...codes: string[]) => update({ permitEventCodeList: codes });
  const later = () => world.console("POST", "/clock/advance", { seconds: 1 });
  expect(await permit(...Array.from({ length: 21 }, () => status))).toMatchObject({ errorCode: 110020005 });
  expect(await update({ permitEventCodeList: [status], cancelEventCodeList: [status] })).toMatchObject({
    errorCode: 110020006,
  });
  expect(await permit("bg_unknown_event")).toMatchObject({ errorCode: 110020009 });
  expect(await permit(address)).toMatchObject({ errorCode: 110020008 });
  expect(await permit(status)).toMatchObject({ errorCode: 1000000, result: true });
  const again = await Promise.all(Array.from({ length: 4 }, () => permit(status)));
  expect(again.map(({ errorCode }) => errorCode)).toContain(110020007);
  await later();
  await world.console("PATCH", "/temu/apps/lsus0oms7d41", { eventCodes: [address] });
  expect(await permit(status)).toMatchObject({ errorCode: 110020009 });
  await world.console("PATCH", "/temu/apps/lsus0oms7d41", { eventCodes: [status, address] });
  const { tokens } = (await console("GET", "/tokens")) as { tokens: { subscribedEventCodes: string[] }[] };
  expect(tokens.at(-1)?.subscribedEventCodes).toEqual([status]);
});

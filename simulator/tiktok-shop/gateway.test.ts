import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CallOptions, type Simulated, simulated } from "../testing/simulated";

let world: Simulated;
let token: string;
let cipher: string;
let accountId: string;

beforeAll(async () => {
  world = await simulated();
});
afterAll(() => world.close());
beforeEach(async () => {
  const connected = await world.connectedShop();
  ({ token } = connected);
  cipher = connected.shop.cipher;
  accountId = connected.shop.accountId;
});

const search = (call: Partial<CallOptions> = {}) =>
  world.api({
    path: "/order/202309/orders/search",
    query: { page_size: "10" },
    body: {},
    token,
    cipher,
    ...call,
  });
const now = () => Math.floor(Date.now() / 1000);

/** Each fault comes with all later ones, so that only the right order of checks gives the expected code. */
describe("order of checks", () => {
  const later = { token: "unknown", cipher: undefined, query: {} };

  it("1: path", async () => {
    const spoil = (query: URLSearchParams) => query.set("app_key", "other");
    expect(await search({ ...later, spoil, path: "/order/202309/orders/find" })).toMatchObject({
      status: 404,
      code: 36009009,
    });
    expect(await search({ ...later, spoil, path: "/order/202211/orders/search" })).toMatchObject({
      code: 36009014,
    });
    expect(await search({ ...later, spoil, method: "PUT" })).toMatchObject({ code: 36009010 });
  });

  it("2: app key, before timestamp and signature", async () => {
    const spoil = (query: URLSearchParams) => {
      query.set("app_key", "other");
      query.set("timestamp", "1");
      query.set("sign", "0");
    };
    const answer = await search({ ...later, spoil });
    expect(answer).toMatchObject({ status: 400, code: 36009004, data: null });
    expect(answer.message).toContain("app_key");
  });

  it("3: timestamp, before the signature", async () => {
    for (const at of [String(now() - 305), String(now() + 40), `${now()}000`, ""]) {
      const answer = await search({ ...later, spoil: (query) => query.set("timestamp", at) });
      expect(answer).toMatchObject({ status: 400, code: 36009004 });
      expect(answer.message).toContain("timestamp");
    }
    expect(await search({ query: { page_size: "10", timestamp: String(now() - 290) } })).toMatchObject({
      code: 0,
    });
  });

  it("4: signature, before the token", async () => {
    const upper = (query: URLSearchParams) => query.set("sign", query.get("sign")?.toUpperCase() ?? "");
    expect(await search({ ...later, spoil: upper })).toMatchObject({ status: 401, code: 106001 });
    expect(await search({ ...later, spoil: (query) => query.append("extra", "1") })).toMatchObject({
      code: 106001,
    });
    expect(await search({ spoil: (query) => query.append("access_token", "x") })).toMatchObject({ code: 0 });
    const missing = await search({ ...later, spoil: (query) => query.delete("sign") });
    expect(missing).toMatchObject({ status: 400, code: 36009004 });
  });

  it("5: token, before scope and cipher", async () => {
    expect(await search({ ...later })).toMatchObject({ status: 400, code: 36009004 });
    await world.console("POST", `/tiktok-shop/accounts/${accountId}/expire-access-tokens`);
    expect(await search({ ...later, token })).toMatchObject({ status: 401, code: 105002 });
  });

  it("6: scope, before the cipher", async () => {
    await world.console("POST", `/tiktok-shop/accounts/${accountId}/withdraw-scope`, {
      scope: "seller.order.info",
    });
    expect(await search({ cipher: undefined })).toMatchObject({ status: 401, code: 105005 });
    expect(await world.api({ path: "/authorization/202309/shops", token })).toMatchObject({ code: 0 });
  });

  it("7: cipher missing, of another seller, or where none belongs", async () => {
    const other = await world.connectedShop();
    expect(await search({ cipher: undefined, query: {} })).toMatchObject({ status: 400, code: 106013 });
    expect(await search({ cipher: other.shop.cipher, query: {} })).toMatchObject({
      status: 401,
      code: 101000,
    });
    const answer = await world.api({ path: "/authorization/202309/shops", token, cipher });
    expect(answer).toMatchObject({ status: 400, code: 36009004 });
    expect(answer.message).toContain("Unexpected identifier");
  });

  it("8: inactive shop, before the body", async () => {
    const { shop, call } = await world.connectedShop();
    await world.console("PATCH", `/tiktok-shop/shops/${shop.id}`, { isActive: false });
    const answer = await call({ path: "/order/202309/orders/search", body: {} });
    expect(answer).toMatchObject({ status: 401, code: 36009043 });
  });

  it("9: rate, before the body, per shop and endpoint", async () => {
    await world.console("PATCH", "/tiktok-shop/settings", { requestsPerSecond: 1 });
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => search({ query: {} })));
    const refused = answers.filter(({ code }) => code === 36009002);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.status).toBe(429);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(await world.api({ path: "/logistics/202309/warehouses", token, cipher })).toMatchObject({
      code: 0,
    });
    await world.console("PATCH", "/tiktok-shop/settings", { requestsPerSecond: 1000 });
  });

  it("10: body and query, before business", async () => {
    expect(await search({ rawBody: "{", query: { page_size: "10" } })).toMatchObject({
      status: 400,
      code: 36009022,
    });
    expect(await search({ rawBody: "[]", query: { page_size: "10" } })).toMatchObject({ code: 36009022 });
    expect(await search({ query: {} })).toMatchObject({ code: 36009004 });
    expect(await search({ query: { page_size: "101" } })).toMatchObject({ code: 36009004 });
    expect(await search({ body: { order_status: ["UNPAID"] } })).toMatchObject({ code: 36009004 });
    expect(await search({ body: { order_status: "SHIPPED" } })).toMatchObject({ code: 36009004 });
    expect(await search({ body: { update_time_ge: "1767139200" } })).toMatchObject({ code: 36009004 });
  });
});

it("answers business errors with the HTTP status that was set", async () => {
  const ids = { path: "/order/202507/orders", query: { ids: "577000000000000001" }, token, cipher };
  expect(await world.api(ids)).toMatchObject({ status: 200, code: 21008111 });
  await world.console("PATCH", "/tiktok-shop/settings", { businessStatus: 500 });
  expect(await world.api(ids)).toMatchObject({ status: 500, code: 21008111 });
  await world.console("PATCH", "/tiktok-shop/settings", { businessStatus: 200 });
});

it("refuses a creator's token", async () => {
  const account = await world.console("POST", "/tiktok-shop/accounts", { name: "A creator", userType: 1 });
  const { access, answer } = await world.connect(String(account.id));
  expect(answer.data.user_type).toBe(1);
  expect(await world.api({ path: "/authorization/202309/shops", token: access })).toMatchObject({
    code: 101000,
  });
});

it("keeps no token in its log", async () => {
  await search();
  const log = JSON.stringify(await world.console("GET", "/requests"));
  expect(log).toContain("/order/202309/orders/search");
  expect(log).not.toContain(token);
  expect(log).not.toContain(cipher);
});

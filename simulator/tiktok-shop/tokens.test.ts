import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "../testing/simulated";

let world: Simulated;
let accountId: string;
beforeAll(async () => {
  world = await simulated();
  const { accounts } = (await world.console("GET", "/tiktok-shop/accounts")) as {
    accounts: { id: string }[];
  };
  accountId = accounts[0]?.id ?? "";
});
afterAll(() => world.close());

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);
const shops = (token: string) => world.api({ path: "/authorization/202309/shops", token });
const newCode = async () =>
  String((await world.console("POST", `/tiktok-shop/accounts/${accountId}/authorize`, { days: 90 })).code);
const exchange = (auth_code: string) => world.token("get", { auth_code, grant_type: "authorized_code" });
const refresh = (refresh_token: string) =>
  world.token("refresh", { refresh_token, grant_type: "refresh_token" });

it("gives absolute times, seller facts and scopes for a code", async () => {
  const { code, message, data, status } = await exchange(await newCode());
  expect({ code, message, status }).toEqual({ code: 0, message: "success", status: 200 });
  expect(data.access_token_expire_in).toBeGreaterThan(now() + 7 * 24 * HOUR - 10);
  expect(data.refresh_token_expire_in).toBeGreaterThan(now() + 90 * 24 * HOUR - 10);
  expect(data).toMatchObject({ seller_name: "Harbor & Pine", seller_base_region: "US", user_type: 0 });
  expect(data.granted_scopes).toContain("seller.order.info");
});

it("takes a code once, within 30 minutes, with the right words", async () => {
  const code = await newCode();
  expect(await world.token("get", { auth_code: code, grant_type: "authorization_code" })).toMatchObject({
    status: 200,
    code: 98001004,
  });
  expect(
    await world.token("get", { auth_code: code, grant_type: "authorized_code", app_secret: "x" }),
  ).toMatchObject({
    code: 98001004,
  });
  expect(await exchange(code)).toMatchObject({ code: 0 });
  expect(await exchange(code)).toMatchObject({ code: 36004004, data: null });
  const late = await newCode();
  await world.console("POST", "/clock/advance", { seconds: 1801 });
  expect(await exchange(late)).toMatchObject({ code: 36004004 });
  await world.console("POST", "/clock/reset");
});

it("rotates the refresh token and keeps the end of the authorization", async () => {
  const { access, refresh: first, answer } = await world.connect(accountId);
  const second = await refresh(first);
  expect(second).toMatchObject({
    code: 0,
    data: { refresh_token_expire_in: answer.data.refresh_token_expire_in },
  });
  expect(second.data.refresh_token).not.toBe(first);
  expect(await refresh(first)).toMatchObject({ code: 36004005 });
  expect(await shops(String(second.data.access_token))).toMatchObject({ code: 0 });
  expect(await shops(access)).toMatchObject({ code: 0 });

  await world.console("PATCH", "/tiktok-shop/settings", {
    oldRefreshTokenWorks: true,
    oldAccessTokenWorks: false,
  });
  expect(await refresh(first)).toMatchObject({ code: 0 });
  expect(await shops(access)).toMatchObject({ code: 36009004 });
  await world.console("PATCH", "/tiktok-shop/settings", {
    oldRefreshTokenWorks: false,
    oldAccessTokenWorks: true,
  });
});

it("lets access expire after seven days and refresh repair it", async () => {
  const { access, refresh: token } = await world.connect(accountId);
  await world.console("POST", "/clock/advance", { seconds: 7 * 24 * HOUR + 1 });
  expect(await shops(access)).toMatchObject({ status: 401, code: 105002 });
  const renewed = await refresh(token);
  expect(await shops(String(renewed.data.access_token))).toMatchObject({ code: 0 });
  await world.console("POST", "/clock/reset");
});

it("ends with the authorization period", async () => {
  const { access, refresh: token } = await world.connect(accountId);
  await world.console("POST", `/tiktok-shop/accounts/${accountId}/end-authorization`);
  expect(await shops(access)).toMatchObject({ code: 105002 });
  expect(await refresh(token)).toMatchObject({ status: 200, code: 36004001 });
});

it("ends when the seller revokes", async () => {
  const { access, refresh: token } = await world.connect(accountId);
  await world.console("POST", `/tiktok-shop/accounts/${accountId}/revoke`);
  expect(await shops(access)).toMatchObject({ status: 400, code: 36009004 });
  expect(await refresh(token)).toMatchObject({ code: 36004005 });
});

it("keeps an older consent unless the setting says otherwise", async () => {
  const first = await world.connect(accountId);
  await world.connect(accountId);
  expect(await shops(first.access)).toMatchObject({ code: 0 });
  await world.console("PATCH", "/tiktok-shop/settings", { newConsentEndsOlder: true });
  await world.connect(accountId);
  expect(await shops(first.access)).toMatchObject({ code: 36009004 });
  await world.console("PATCH", "/tiktok-shop/settings", { newConsentEndsOlder: false });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { type Gateway, type SimulatedTemu, simulatedTemu, type TestMall } from "../../testing/simulated-temu";

let world: SimulatedTemu;
let everywhere: TestMall;
let onlyUs: TestMall;
let local: TestMall;
let fully: TestMall;

beforeAll(async () => {
  world = await simulatedTemu({ appUrl: "https://app.example.com" });
  everywhere = await world.openMall({ name: "Bright Hollow", gateways: ["us", "eu", "global"] });
  onlyUs = await world.openMall({ name: "Kite & Co", gateways: ["us"] });
  local = await world.openMall({ name: "Maple Row", kind: "local", catalogue: "lamps" });
  fully = await world.openMall({ name: "Grand Loom", kind: "fully_managed" });
});
afterAll(() => world.close());

const CENTRAL = "/temu/seller-central";
const CENTRAL_APPS = `${CENTRAL}/open-platform/system-manage/client-manage`;
const CENTRE_APPS = "/temu/seller-centre/open/system-manage/client-manage";
const LOCAL_APPS = "/temu/local/open-platform/client-manage";
const LOCAL_START = `${LOCAL_APPS}/authorization`;
const INFO = "bg.open.accesstoken.info.get";

/** A browser in which one mall is signed in. */
function browser(mall: TestMall, role: "main" | "sub" = "main") {
  const cookies: { [name: string]: string } = { simulated_temu_login: `${mall.id}:${role}` };
  const visit = async (path: string, form?: [string, string][]) => {
    const response = await fetch(world.url + path, {
      redirect: "manual",
      headers: {
        cookie: Object.entries(cookies)
          .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
          .join("; "),
      },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    const [name, value] = (response.headers.get("set-cookie")?.split(";")[0] ?? "").split("=");
    if (name && value) cookies[name] = decodeURIComponent(value);
    return {
      status: response.status,
      location: response.headers.get("location"),
      text: await response.text(),
    };
  };
  return { visit };
}

type Ticks = { special?: boolean; regular?: boolean; days?: string; way?: string };

/** What the page's form sends when its ticks are set like this. */
function filled(page: string, { special = true, regular = true, days = "90", way = "token" }: Ticks = {}) {
  const fields: [string, string][] = [
    ["days", days],
    ["way", way],
  ];
  const ticks = page.matchAll(/name="(type|event)" value="([^"]+)" data-kind="(\w+)" ?(checked|disabled|)/g);
  for (const [, name = "", value = "", kind = "", state = ""] of ticks) {
    if (state === "disabled" || (kind === "special" ? !special : !regular)) continue;
    fields.push([name, value]);
  }
  return fields;
}

const tokenOn = (page: string) => /id="access_token" name="access_token" value="(\w+)"/.exec(page)?.[1] ?? "";
const apiScopes = async (gateway: Gateway, token: string, type = INFO) =>
  (await world.call<{ apiScopeList: string[] }>({ gateway, type, token })).result?.apiScopeList;

it("asks once for the policy of the order portal, and lets those pass who have it open", async () => {
  const first = browser(everywhere);
  expect(await first.visit(CENTRAL)).toMatchObject({ status: 303, location: `${CENTRAL}/switch` });
  const question = (await first.visit(`${CENTRAL}/switch`)).text;
  expect(question).toContain("I agree to the policy");
  expect(question).toContain("Confirm authorization and go");
  expect(await first.visit(`${CENTRAL}/switch`, [])).toMatchObject({ location: `${CENTRAL}/switch` });
  expect(await first.visit(`${CENTRAL}/switch`, [["agree", "yes"]])).toMatchObject({ location: CENTRAL });
  expect((await first.visit(CENTRAL)).text).toContain("Service market");

  const second = browser(everywhere);
  expect((await second.visit(`${CENTRAL}?skip=1`)).status).toBe(200);
  expect((await second.visit(CENTRAL)).status).toBe(200);
  expect((await browser(everywhere).visit(CENTRAL_APPS)).text).toContain("Get authorization");
});

it("leads from the site over the app and its permissions to the token", async () => {
  const { visit } = browser(everywhere);
  const list = (await visit(`${CENTRAL_APPS}?site=eu`)).text;
  expect(list).toContain("Seller Central</a>");
  expect(list).toContain('aria-current="true">EU');
  const choice = (await visit(`${CENTRAL_APPS}/new`)).text;
  expect(choice).toContain("Longshore OMS");
  expect(choice).toContain("Longshore ERP");
  const app = `${CENTRAL_APPS}/new?app=lseu0oms7d42`;
  const page = (await visit(app)).text;
  for (const words of ["Regular authorization", "Special authorization", "Select all", "One year"]) {
    expect(page).toContain(words);
  }
  expect(page).toContain("Query the list of unshipped packages");
  expect(page).toMatch(/value="bg.order.list.v2.get" data-kind="regular" checked/);
  expect(page).toMatch(/value="bg.order.shippinginfo.v2.get" data-kind="special" >/);
  expect(page).toMatch(/value="bg.order.amount.query" data-kind="special" disabled/);
  const done = (await visit(app, filled(page, { days: "365" }))).text;
  expect(done).toContain('<label for="access_token">access_token</label>');
  const token = tokenOn(done);
  const info = await world.call({ gateway: "eu", type: INFO, token });
  expect(info).toMatchObject({
    errorCode: 1000000,
    result: { mallId: Number(everywhere.id), regionId: 210 },
  });
  expect(Number(info.result.expiredTime)).toBeGreaterThan(Date.now() / 1000 + 364 * 86_400);
  expect(await world.call({ gateway: "us", type: INFO, token })).toMatchObject({ errorCode: 3000031 });
  const after = (await visit(CENTRAL_APPS)).text;
  expect(after).toContain("Longshore OMS");
  expect(after).toContain("Valid");
  expect(after).not.toContain("Longshore ERP");
});

it("leaves out what was not ticked", async () => {
  const { visit } = browser(everywhere);
  const app = `${CENTRAL_APPS}/new?app=lsus0oms7d41`;
  const page = (await visit(app)).text;
  const token = tokenOn((await visit(app, filled(page, { special: false }))).text);
  const scopes = await apiScopes("us", token);
  expect(scopes).toContain("bg.order.list.v2.get");
  expect(scopes).not.toContain("bg.order.unshipped.package.get");
  const again = (await visit(app)).text;
  expect(again).toContain("stops working as soon as you confirm");
  const nothing = tokenOn((await visit(app, filled(again, { special: false, regular: false }))).text);
  expect(await apiScopes("us", nothing)).toEqual([INFO]);
  expect(await world.call({ type: INFO, token })).toMatchObject({ errorCode: 3000034 });
});

it("offers the similar app with a token of its own", async () => {
  const { visit } = browser(onlyUs);
  const app = `${CENTRAL_APPS}/new?app=lsus0erp7d51`;
  const token = tokenOn((await visit(app, filled((await visit(app)).text))).text);
  expect(await world.call({ type: INFO, token })).toMatchObject({ errorCode: 3000033 });
});

it("shows only sites on which the store sells", async () => {
  const { visit } = browser(onlyUs);
  const list = (await visit(CENTRAL_APPS)).text;
  expect(list).toMatch(/href="[^"]*\?site=us"/);
  expect(list).not.toMatch(/href="[^"]*\?site=eu"/);
  const elsewhere = (await visit(`${CENTRAL_APPS}?site=eu`)).text;
  expect(elsewhere).toContain("does not sell on this site");
  expect((await visit(`${CENTRAL_APPS}/new?site=eu`)).status).toBe(404);
  expect((await browser(onlyUs).visit(`${CENTRAL_APPS}/new?app=lseu0oms7d42`)).status).toBe(404);
});

it("gives the goods token in the Chinese-titled centre, where no order can be ticked", async () => {
  const { visit } = browser(everywhere);
  const home = (await visit("/temu/seller-centre")).text;
  expect(home).toContain("卖家中心");
  expect(home).toContain('<html lang="zh-CN"');
  expect((await visit(CENTRE_APPS)).text).toContain("获取授权");
  expect((await visit(`${CENTRE_APPS}/new`)).text).not.toContain("Longshore ERP");
  const app = `${CENTRE_APPS}/new?app=lspa0oms7d44`;
  const page = (await visit(app)).text;
  expect(page).toContain("常规授权");
  expect(page).not.toContain("bg.order.list.v2.get");
  const done = (await visit(app, filled(page))).text;
  expect(done).toContain("授权成功");
  expect(await apiScopes("pa", tokenOn(done), `${INFO}.global`)).toContain(
    "bg.btg.goods.stock.quantity.update",
  );
  expect((await visit(`${CENTRE_APPS}/new?app=lsus0oms7d41`)).status).toBe(404);
});

it("has nothing about orders for a fully managed store", async () => {
  const { visit } = browser(fully);
  const page = (await visit(`${CENTRAL_APPS}/new?app=lsus0oms7d41`)).text;
  expect(page).not.toContain("bg.order.list.v2.get");
  const app = `${CENTRE_APPS}/new?app=lscn0oms7d45`;
  const token = tokenOn((await visit(app, filled((await visit(app)).text))).text);
  expect(await world.call({ gateway: "cn", type: "bg.mall.info.get", token })).toMatchObject({
    result: { semiManagedMall: false },
  });
});

it("refuses sub-accounts", async () => {
  const { visit } = browser(onlyUs, "sub");
  const list = (await visit(CENTRAL_APPS)).text;
  expect(list).toContain("Only the main account can authorize");
  expect(list).toContain("<button disabled>Get authorization</button>");
  expect((await visit(`${CENTRAL_APPS}/new?app=lsus0oms7d41`)).status).toBe(403);
  expect((await visit(`${CENTRAL_APPS}/new?app=lsus0oms7d41`, [["days", "90"]])).status).toBe(403);
  const start = `${LOCAL_START}?appKey=lsus0oms7d41`;
  expect((await browser(local, "sub").visit(start)).status).toBe(403);
});

it("takes an authorization back in the list", async () => {
  const { visit } = browser(onlyUs);
  const token = await world.issue(onlyUs.id, "us");
  const list = (await visit(CENTRAL_APPS)).text;
  expect(list).not.toContain(token);
  const other = browser(fully);
  expect((await other.visit(`${CENTRAL_APPS}/deauthorize`, [["app", "lsus0oms7d41"]])).status).toBe(404);
  await visit(`${CENTRAL_APPS}/deauthorize`, [["app", "lsus0oms7d41"]]);
  expect((await visit(CENTRAL_APPS)).text).toContain("Deauthorized");
  expect(await world.call({ type: INFO, token })).toMatchObject({ errorCode: 3000031 });
});

it("keeps local stores on their own pages, with one token for everything", async () => {
  const { visit } = browser(local);
  const list = (await visit(LOCAL_APPS)).text;
  expect(list).toContain("Manage Your Apps");
  expect(list).toContain("Authorize a new app");
  const app = `${LOCAL_APPS}/new?app=lsus0oms7d41`;
  const page = (await visit(app)).text;
  const token = tokenOn((await visit(app, filled(page))).text);
  expect(await apiScopes("us", token)).toEqual(
    expect.arrayContaining([
      "bg.order.list.v2.get",
      "bg.local.goods.stock.edit",
      "bg.order.unshipped.package.get",
    ]),
  );
  const login = (await visit("/temu/local/login")).text;
  expect(login).toContain("Maple Row");
  expect(login).not.toContain("Bright Hollow");
});

const REDIRECT = "https://app.example.com/api/stores/temu/callback";

it("calls an app back with a code and the host to ask", async () => {
  const { visit } = browser(local);
  const query = new URLSearchParams({ appKey: "lsus0oms7d41", redirect_uri: REDIRECT, state: "s t+1" });
  const start = `${LOCAL_START}?${query}`;
  const page = (await visit(start)).text;
  expect(page).toContain("Longshore OMS asks for authorization");
  expect(page).not.toContain('value="token">Confirm</button>');
  const { status, location } = await visit(start, filled(page));
  expect(status).toBe(303);
  const url = new URL(location ?? "");
  expect(url.origin + url.pathname).toBe(REDIRECT);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    app_key: "lsus0oms7d41",
    callback_host: new URL(world.hosts["temu-us"] ?? "").host,
    code: expect.stringMatching(/^upc\w+$/),
    state: "s t+1",
  });
  const code = url.searchParams.get("code") ?? "";
  expect(await world.call({ type: "bg.open.accesstoken.create", token: code, body: { code } })).toMatchObject(
    {
      result: { mallId: Number(local.id) },
    },
  );
});

it("can be started by the seller too, without a state", async () => {
  const { visit } = browser(local);
  const app = `${LOCAL_APPS}/new?app=lsus0oms7d41`;
  const page = (await visit(app)).text;
  expect(page).toContain("Confirm and return to Longshore OMS");
  const { location } = await visit(app, filled(page, { way: "callback" }));
  expect(new URL(location ?? "").searchParams.has("state")).toBe(false);
});

it("calls nobody back at another address than the registered one, nor for an app of another region", async () => {
  const { visit } = browser(local);
  const start = (appKey: string, redirect_uri: string) =>
    visit(`${LOCAL_START}?${new URLSearchParams({ appKey, redirect_uri, state: "x" })}`);
  expect(await start("lsus0oms7d41", "https://elsewhere.example.com/")).toMatchObject({ status: 400 });
  expect(await start("lseu0oms7d42", REDIRECT)).toMatchObject({ status: 404 });
  expect(await start("unknown", REDIRECT)).toMatchObject({ status: 404 });
});

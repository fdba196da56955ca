import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "../testing/simulated";

let world: Simulated;
beforeAll(async () => {
  world = await simulated({ appUrl: "https://app.example.com" });
});
afterAll(() => world.close());

const path = "/open/authorize?service_id=7300000000000000001&state=s%20t%2B1";

async function decide(decision: string, extra: { [key: string]: string } = {}) {
  const page = await (await fetch(`${world.url}${path}`)).text();
  const account_id = /name="account_id" value="(\d+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ account_id, days: "30", decision, ...extra });
  const response = await fetch(`${world.url}${path}`, { method: "POST", body, redirect: "manual" });
  return { status: response.status, url: new URL(response.headers.get("location") ?? "https://nowhere") };
}

it("names the signed-in account, its shop, the permissions and the period", async () => {
  const page = await (await fetch(`${world.url}${path}`)).text();
  for (const words of [
    "Harbor &#38; Pine",
    "United States",
    "Local seller",
    "Order Information",
    "Authorization period",
  ]) {
    expect(page).toContain(words);
  }
});

it("returns to the registered address with code and state", async () => {
  const { status, url } = await decide("authorize");
  expect(status).toBe(303);
  expect(url.origin + url.pathname).toBe("https://app.example.com/api/stores/tiktok-shop/callback");
  expect(url.searchParams.get("state")).toBe("s t+1");
  expect(url.searchParams.get("code")).toMatch(/^TTP_/);
});

it("returns the letters null and an error when the seller cancels", async () => {
  const { url } = await decide("cancel");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    code: "null",
    error: "auth_denied",
    state: "s t+1",
  });
  await world.console("PATCH", "/tiktok-shop/settings", { refusalError: "access_denied", dropState: true });
  const other = await decide("cancel");
  expect(Object.fromEntries(other.url.searchParams)).toEqual({ code: "null", error: "access_denied" });
  expect((await decide("authorize")).url.searchParams.has("state")).toBe(false);
  await world.console("PATCH", "/tiktok-shop/settings", { refusalError: "auth_denied", dropState: false });
});

it("knows only the registered service", async () => {
  const response = await fetch(`${world.url}/open/authorize?service_id=6demo1key9a&state=x`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("does not exist");
});

it("stays signed in with the account that was chosen last", async () => {
  const list = await (await fetch(`${world.url}${path}&switch=1`)).text();
  expect(list).toContain("Cross-border sellers");
  const chosen = await fetch(
    `${world.url}${path}&login=${encodeURIComponent("hello@willowwick.example.com")}`,
    {
      redirect: "manual",
    },
  );
  const cookie = chosen.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(chosen.headers.get("location")).not.toContain("login=");
  const page = await (await fetch(`${world.url}${path}`, { headers: { cookie } })).text();
  expect(page).toContain("Willow &#38; Wick Candles");
});

it("lets only the main account authorize", async () => {
  const cookie = `simulated_seller_login=${encodeURIComponent("packing@harborpine.example.com")}`;
  const page = await (await fetch(`${world.url}${path}`, { headers: { cookie } })).text();
  expect(page).toContain("Only the main account can authorize");
  expect(page).not.toContain('value="authorize"');
});

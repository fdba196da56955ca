import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "../testing/simulated";

let world: Simulated;
beforeAll(async () => {
  world = await simulated({ appUrl: "http://localhost:9" });
});
afterAll(() => world.close());

it("goes from the consent page to a shipped order", async () => {
  const consent = `${world.url}/open/authorize?service_id=7300000000000000001&state=abc123`;
  const page = await (await fetch(consent)).text();
  expect(page).toContain("Harbor &#38; Pine");
  const accountId = /name="account_id" value="(\d+)"/.exec(page)?.[1] ?? "";
  const decided = await fetch(consent, {
    method: "POST",
    body: new URLSearchParams({ account_id: accountId, days: "365", decision: "authorize" }),
    redirect: "manual",
  });
  const back = new URL(decided.headers.get("location") ?? "");
  expect(back.origin + back.pathname).toBe("http://localhost:9/api/stores/tiktok-shop/callback");
  expect(back.searchParams.get("state")).toBe("abc123");

  const exchanged = await world.token("get", {
    auth_code: back.searchParams.get("code") ?? "",
    grant_type: "authorized_code",
  });
  expect(exchanged).toMatchObject({
    code: 0,
    message: "success",
    data: { user_type: 0, seller_base_region: "US" },
  });
  const token = String(exchanged.data.access_token);

  const shops = await world.api({ path: "/authorization/202309/shops", token });
  const [shop] = shops.data.shops as { id: string; cipher: string; region: string }[];
  expect(shop).toMatchObject({ region: "US", seller_type: "LOCAL" });
  const cipher = shop?.cipher;

  const search = await world.api({
    path: "/order/202309/orders/search",
    query: { page_size: "50" },
    body: { order_status: "AWAITING_SHIPMENT" },
    token,
    cipher,
  });
  const orders = search.data.orders as { id: string; delivery_option_id: string; shipping_type: string }[];
  const order = orders.find(({ shipping_type }) => shipping_type === "SELLER");
  expect(order?.id).toMatch(/^577\d{15}$/);

  const providers = await world.api({
    path: `/logistics/202309/delivery_options/${order?.delivery_option_id}/shipping_providers`,
    token,
    cipher,
  });
  const ups = (providers.data.shipping_providers as { id: string; name: string }[]).find(
    ({ name }) => name === "UPS",
  );
  const shipped = await world.api({
    path: `/fulfillment/202309/orders/${order?.id}/packages`,
    body: { tracking_number: "1ZDEMO010300000170", shipping_provider_id: ups?.id },
    token,
    cipher,
  });
  expect(shipped).toMatchObject({ code: 0, data: { order_id: order?.id } });

  const detail = await world.api({
    path: "/order/202507/orders",
    query: { ids: order?.id ?? "" },
    token,
    cipher,
  });
  expect(detail.data.orders).toMatchObject([
    { status: "AWAITING_COLLECTION", tracking_number: "1ZDEMO010300000170" },
  ]);
});

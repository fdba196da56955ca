import { expect, it } from "vitest";
import { complaining, credentials, scriptedShop, succeeding } from "./fixtures/scripted-shop";

const withoutScope = complaining(105005, "Access denied.", 401);

it("asks one cheap read of each kind, and names the scope as the consent page does", async () => {
  const { shop, sent } = scriptedShop(succeeding({}), succeeding({}), succeeding({}), succeeding({}));
  expect(await shop.permissions.check(credentials, "all")).toEqual([
    { permission: "Order Information", feature: "order_sync", isGranted: true },
    { permission: "Order Information", feature: "addresses", isGranted: true },
    { permission: "Fulfillment Basic", feature: "tracking", isGranted: true },
    { permission: "Logistics Basic", feature: "carriers", isGranted: true },
    { permission: "Product Basic", feature: "listings", isGranted: true },
  ]);
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}`).toSorted()).toEqual([
    "GET /logistics/202309/warehouses",
    "POST /fulfillment/202309/packages/search",
    "POST /order/202309/orders/search",
    "POST /product/202502/products/search",
  ]);
});

it("tells what a scope that is missing keeps off", async () => {
  const { shop } = scriptedShop(withoutScope, withoutScope, withoutScope, withoutScope);
  const checks = await shop.permissions.check(credentials, "all");
  expect(checks.filter(({ isGranted }) => isGranted)).toEqual([]);
});

it("reads their complaint: a grant that ended says nothing of scopes", async () => {
  const expired = complaining(105002, "Expired.", 401);
  const { shop } = scriptedShop(expired, expired, expired, expired);
  await expect(shop.permissions.check(credentials, "all")).rejects.toMatchObject({ kind: "auth_expired" });
});

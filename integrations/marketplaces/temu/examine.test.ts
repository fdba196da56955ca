import { describe, expect, it } from "vitest";
import type { TokenPlace } from "../marketplace";
import { temu } from ".";
import { asked, complaining, config, credentials, scriptedMall, succeeding } from "./fixtures/scripted-mall";
import info from "./fixtures/token-info.json";

const orders: TokenPlace = { site: "us", sellerType: "cross_border", purpose: "orders" };
const products: TokenPlace = { ...orders, purpose: "products" };
const all: TokenPlace = { site: "us", sellerType: "local", purpose: "all" };

const told = (over: object = {}) => succeeding({ ...info, ...over });
const scopes = (...apiScopeList: string[]) => told({ apiScopeList });
const ofGoods = (...apiScopeList: string[]) =>
  succeeding({ mallId: info.mallId, expiredTime: info.expiredTime, apiScopeList });
const [unknown, over, otherApp, mute] = [3_000_031, 3_000_034, 3_000_033, 3_000_032].map((code) =>
  complaining(code),
);
const unknownInChina = complaining(7_000_018);
if (!unknown || !over || !otherApp || !mute) throw new Error("four codes");

function examining(wanted: TokenPlace, ...answers: Parameters<typeof scriptedMall>) {
  const { mall, sent } = scriptedMall(...answers);
  if (!mall.pastedTokens) throw new Error("tokens are pasted");
  return { verdict: mall.pastedTokens.examine("uplPasted", wanted), sent };
}

describe("what a token is", () => {
  it("NIWO-TEMU-08: is asked at the gateway of the site it was pasted for", async () => {
    const { verdict, sent } = examining(orders, told());
    await verdict;
    expect(asked(sent[0])).toEqual({
      url: "https://openapi-b-us.temu.com/openapi/router",
      type: "bg.open.accesstoken.info.get",
      token: "uplPasted",
      fields: {},
    });
    const goods = examining(products, ofGoods("bg.glo.goods.list.get"));
    await goods.verdict;
    expect(asked(goods.sent[0])).toMatchObject({
      url: "https://openapi-b-partner.temu.com/openapi/router",
      type: "bg.open.accesstoken.info.get.global",
    });
  });

  it("R-7: fits with its mall, its end and what it may do", async () => {
    const { verdict } = examining(orders, told());
    const read = await verdict;
    expect(read).toMatchObject({
      verdict: "fits",
      tokens: {
        purpose: "orders",
        accessToken: "uplPasted",
        refreshToken: null,
        grantExpiresAt: new Date(1_775_001_600_000),
        isEndAssumed: false,
        accountId: "634500000000071:US",
      },
      shop: { shopId: "634500000000071", region: "US", sellerType: "cross_border" },
    });
    if (read.verdict !== "fits") return;
    expect(read.permissions).toContainEqual({
      permission: "bg.order.unshipped.package.get",
      feature: "platform_labels",
      isGranted: false,
    });
  });

  it("LX-16: of products is one for every region", async () => {
    const { verdict } = examining(
      products,
      ofGoods("bg.glo.goods.list.get", "bg.btg.goods.stock.quantity.get"),
    );
    expect(await verdict).toMatchObject({
      verdict: "fits",
      tokens: { purpose: "products", accountId: "634500000000071" },
      permissions: expect.arrayContaining([
        { permission: "bg.btg.goods.stock.quantity.update", feature: "stock_upload", isGranted: false },
      ]),
    });
  });

  it("LX-21: of a local store does all", async () => {
    const local = told({
      mallType: 100,
      apiScopeList: [...info.apiScopeList, "temu.local.sku.list.retrieve"],
    });
    expect(await examining(all, local).verdict).toMatchObject({
      verdict: "fits",
      tokens: { purpose: "all", accountId: "634500000000071:US" },
      shop: { sellerType: "local" },
    });
  });
});

describe("a token that does not fit", () => {
  it.each<[string, TokenPlace, Parameters<typeof scriptedMall>, object]>([
    [
      "of products, in the orders field",
      orders,
      [unknown, unknown, ofGoods("bg.glo.goods.list.get")],
      { verdict: "other_purpose", purpose: "products" },
    ],
    [
      "of orders, in the products field",
      products,
      [unknown, told()],
      { verdict: "other_purpose", purpose: "orders" },
    ],
    ["NIWO-TEMU-07: of another site", orders, [unknown, told()], { verdict: "other_site", site: "eu" }],
    [
      "NIWO-TEMU-12: of another app of ours",
      orders,
      [otherApp, told()],
      { verdict: "other_app", app: "Quayside ERP", wantedApp: "Quayside OMS" },
    ],
    [
      "of another app of ours, ended as well",
      orders,
      [otherApp, over],
      { verdict: "other_app", app: "Quayside ERP" },
    ],
    ["of an app that is nobody's we know", orders, [otherApp, otherApp], { verdict: "unknown" }],
    [
      "NIWO-TEMU-04: of a store that they manage, by the older portal",
      orders,
      [unknown, unknown, unknown, ofGoods("bg.goods.list.get"), succeeding({ semiManagedMall: false })],
      { verdict: "fully_managed" },
    ],
    [
      "of a store that they manage, without anything about orders",
      orders,
      [told({ mallType: null, apiScopeList: ["bg.open.accesstoken.info.get"] })],
      { verdict: "fully_managed" },
    ],
    [
      "of the older portal, in the products field",
      products,
      [unknown, unknown, unknown, ofGoods("bg.goods.quantity.get"), succeeding({ semiManagedMall: true })],
      { verdict: "wrong_portal" },
    ],
    ["NIWO-TEMU-32: with a newer one after it", orders, [over], { verdict: "ended" }],
    ["whose time is over", orders, [told({ expiredTime: 1_767_225_600 })], { verdict: "ended" }],
    [
      "NIWO-TEMU-30: without a permission of its slot",
      orders,
      [scopes("bg.open.accesstoken.info.get", "bg.tmc.message.update")],
      { verdict: "wrong_portal" },
    ],
    ["that may not say what it is", orders, [mute], { verdict: "wrong_portal" }],
    [
      "NIWO-TEMU-11: without addresses",
      orders,
      [scopes("bg.order.list.v2.get", "bg.order.detail.v2.get")],
      {
        verdict: "permissions_missing",
        permissions: expect.arrayContaining([
          { permission: "bg.order.shippinginfo.v2.get", feature: "addresses", isGranted: false },
          { permission: "bg.order.list.v2.get", feature: "order_sync", isGranted: true },
        ]),
      },
    ],
    ["of products, with nothing ticked", products, [ofGoods()], { verdict: "permissions_missing" }],
    [
      "of a local store, in a cross-border wizard",
      orders,
      [told({ mallType: 100 })],
      { verdict: "other_seller_type", sellerType: "local" },
    ],
    [
      "of a cross-border store, in a local wizard",
      all,
      [told({ mallType: 1 })],
      { verdict: "other_seller_type", sellerType: "cross_border" },
    ],
    ["known nowhere", orders, [unknown, unknown, unknown, unknownInChina], { verdict: "unknown" }],
  ])("%s", async (_, wanted, answers, expected) => {
    expect(await examining(wanted, ...answers).verdict).toMatchObject(expected);
  });

  it("is not one that could not be asked about", async () => {
    const { verdict } = examining(orders, complaining(5_000_003));
    await expect(verdict).rejects.toMatchObject({ kind: "rejected", detail: { code: "5000003" } });
  });
});

describe("pasting", () => {
  it.each([
    ["uplX7"],
    ["  uplX7\n"],
    ["access_token: uplX7"],
    ["Access Token：uplX7"],
    ['{"access_token":"uplX7"}'],
    ['"accessToken" = "uplX7",'],
    ["upl X7"],
  ])("NIWO-TEMU-13: takes %j for the token in it", async (pasted) => {
    const { mall, sent } = scriptedMall(told());
    const verdict = await mall.pastedTokens?.examine(pasted, orders);
    expect(asked(sent[0]).token).toBe("uplX7");
    expect(verdict).toMatchObject({ tokens: { accessToken: "uplX7" } });
  });

  it.each([[""], ["  "], ["access_token:"]])("takes %j for nothing, without asking", async (pasted) => {
    const { mall, sent } = scriptedMall();
    expect(await mall.pastedTokens?.examine(pasted, orders)).toEqual({ verdict: "unknown" });
    expect(sent).toEqual([]);
  });
});

describe("slots", () => {
  it("LX-09, R-6: are two for a cross-border store, one for a local one", () => {
    const { pastedTokens } = temu(config);
    expect(pastedTokens?.slots("cross_border")).toEqual([
      { purpose: "orders", isShared: false },
      { purpose: "products", isShared: true },
    ]);
    expect(pastedTokens?.slots("local")).toEqual([{ purpose: "all", isShared: false }]);
    const { us } = config.apps;
    expect(temu({ ...config, apps: { us } }).pastedTokens?.slots("cross_border")).toHaveLength(1);
  });

  it.each<[TokenPlace, string]>([
    [orders, "https://agentseller.temu.com/open-platform/system-manage/client-manage"],
    [{ ...orders, site: "eu" }, "https://agentseller-eu.temu.com/open-platform/system-manage/client-manage"],
    [products, "https://agentseller.temu.com/open/system-manage/client-manage"],
    [all, "https://seller.temu.com/open-platform/client-manage"],
  ])("R-8: %j is filled from the page by its address", (slot, url) => {
    expect(temu(config).pastedTokens?.source(slot)).toEqual({ url, appName: "Quayside OMS" });
  });
});

describe("permissions of a store", () => {
  it("NIWO-TEMU-31: are asked with the token of the purpose", async () => {
    const { mall, sent } = scriptedMall(told(), ofGoods("bg.glo.goods.list.get"));
    expect(await mall.permissions.check(credentials, "orders")).toContainEqual({
      permission: "bg.logistics.shipment.v2.confirm",
      feature: "tracking",
      isGranted: true,
    });
    expect(await mall.permissions.check(credentials, "products")).toContainEqual({
      permission: "bg.glo.goods.list.get",
      feature: "listings",
      isGranted: true,
    });
    expect(sent.map(({ url }) => url.host)).toEqual(["openapi-b-us.temu.com", "openapi-b-partner.temu.com"]);
  });

  it("read their complaint", async () => {
    const { mall } = scriptedMall(complaining(3_000_034));
    await expect(mall.permissions.check(credentials, "orders")).rejects.toMatchObject({
      kind: "auth_revoked",
    });
  });
});

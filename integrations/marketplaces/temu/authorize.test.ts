import { describe, expect, it } from "vitest";
import type { AuthorizedPlace } from "../marketplace";
import { temu, temuConfig } from ".";
import { asked, complaining, config, scriptedMall, succeeding } from "./fixtures/scripted-mall";
import tokenInfo from "./fixtures/token-info.json";

const crossBorder: AuthorizedPlace = { site: "us", sellerType: "cross_border" };
const local: AuthorizedPlace = { site: "us", sellerType: "local" };

function authorizing(...answers: Parameters<typeof scriptedMall>) {
  const { mall, sent } = scriptedMall(...answers);
  if (!mall.oauth) throw new Error("the marketplace has a callback flow");
  return { oauth: mall.oauth, mall, sent };
}

describe("sites", () => {
  it("R-19, LX-24: are those whose gateway has keys, with local stores in the US alone", () => {
    expect(temu(config).sites).toEqual([
      { id: "us", region: "US", sellerTypes: ["cross_border", "local"] },
      { id: "eu", region: "EU", sellerTypes: ["cross_border"] },
    ]);
  });

  it("need at least one gateway that has orders", () => {
    const { pa } = config.apps;
    expect(temuConfig.safeParse({ ...config, apps: { pa } }).success).toBe(false);
  });
});

it("SC-15: tells of whole orders, and of parcels only where a local store may", () => {
  const { confirms } = temu(config);
  expect([confirms("cross_border"), confirms("local")]).toEqual(["whole_order", "either"]);
});

describe("the address to send the seller to", () => {
  it.each<[AuthorizedPlace, string, string]>([
    [crossBorder, "https://agentseller.temu.com", "qkus71"],
    [{ ...crossBorder, site: "eu" }, "https://agentseller-eu.temu.com", "qkeu71"],
    [local, "https://seller.temu.com", "qkus71"],
  ])("of %j is on the pages of their own", (at, origin, appKey) => {
    const url = new URL(authorizing().oauth.authorizeUrl({ ...at, state: "st+1/=" }));
    expect(url.origin + url.pathname).toBe(`${origin}/open-platform/client-manage/authorization`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      appKey,
      redirect_uri: "https://oms.example.com/api/stores/temu/callback",
      state: "st+1/=",
    });
  });

  it("is not given for a site that is not served", () => {
    const { oauth } = authorizing();
    expect(() => oauth.authorizeUrl({ ...crossBorder, site: "global", state: "s" })).toThrowError(/no app/);
  });
});

describe("the way back", () => {
  it.each([
    ["app_key=k&callback_host=h&code=upc1&state=st-1", { outcome: "approved", code: "upc1", state: "st-1" }],
    ["code=%20upc1%20", { outcome: "approved", code: "upc1", state: null }],
    ["state=st-1", { outcome: "refused", state: "st-1" }],
    ["", { outcome: "refused", state: null }],
  ])("reads ?%s", (query, answer) => {
    expect(authorizing().oauth.readCallback(new URLSearchParams(query))).toEqual(answer);
  });
});

describe("exchanging the code", () => {
  const made = { ...tokenInfo, accessToken: "uplMade", regionId: undefined, mallType: undefined };

  it("sends the code twice, to the gateway of the site", async () => {
    const { oauth, sent } = authorizing(succeeding(made));
    await oauth.exchangeCode("upc1", { ...crossBorder, site: "eu" });
    expect(asked(sent[0])).toEqual({
      url: "https://openapi-b-eu.temu.com/openapi/router",
      type: "bg.open.accesstoken.create",
      token: "upc1",
      fields: { code: "upc1" },
    });
  });

  it("reads a token that cannot be renewed", async () => {
    const { oauth } = authorizing(succeeding(made));
    const endsAt = new Date(1_775_001_600_000);
    expect(await oauth.exchangeCode("upc1", crossBorder)).toEqual({
      purpose: "orders",
      isEndAssumed: false,
      accessToken: "uplMade",
      refreshToken: null,
      accessExpiresAt: endsAt,
      grantExpiresAt: endsAt,
      accountId: "634500000000071:US",
      accountName: "634500000000071",
      scopes: tokenInfo.apiScopeList,
    });
    expect(oauth).not.toHaveProperty("refresh");
  });

  it("LX-13, R-7: counts 90 days where they tell no end, and one token does all for a local store", async () => {
    const { oauth } = authorizing(succeeding({ ...made, expiredTime: null }));
    const { purpose, grantExpiresAt, isEndAssumed } = await oauth.exchangeCode("upc1", local);
    expect(purpose).toBe("all");
    expect(isEndAssumed).toBe(true);
    expect(grantExpiresAt).toEqual(new Date(1_767_225_600_000 + 90 * 86_400_000));
  });

  it("reads their complaint and repeats nothing: a code works once", async () => {
    const { oauth, sent } = authorizing(complaining(110_020_002, "Code upc1 is used."));
    await expect(oauth.exchangeCode("upc1", crossBorder)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "110020002", words: "Code [secret] is used." },
    });
    expect(sent).toHaveLength(1);
  });
});

describe("the shop", () => {
  it("is the token's own, known by its number", async () => {
    const { mall, sent } = authorizing(succeeding(tokenInfo));
    expect(await mall.shops.list({ accessToken: "uplX" }, crossBorder)).toEqual([
      {
        shopId: "634500000000071",
        shopKey: "634500000000071",
        name: "634500000000071",
        code: "634500000000071",
        region: "US",
        sellerType: "cross_border",
      },
    ]);
    expect(asked(sent[0])).toMatchObject({ type: "bg.open.accesstoken.info.get", token: "uplX" });
  });

  it("NIWO-TEMU-04: is refused when they manage it themselves", async () => {
    const managed = { ...tokenInfo, mallType: null, apiScopeList: ["bg.open.accesstoken.info.get"] };
    const { mall } = authorizing(succeeding(managed));
    await expect(mall.shops.list({ accessToken: "uplX" }, crossBorder)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "fully_managed" },
    });
  });

  it("reads their complaint", async () => {
    const { mall } = authorizing(complaining(3_000_034));
    await expect(mall.shops.list({ accessToken: "uplX" }, crossBorder)).rejects.toMatchObject({
      kind: "auth_revoked",
    });
  });
});

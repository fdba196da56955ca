import { describe, expect, it } from "vitest";
import { scriptedNow } from "@/integrations/http/test/scripted-runtime";
import type { AuthorizedPlace } from "../marketplace";
import { tiktokShop } from ".";
import { complaining, config, scriptedShop, succeeding } from "./fixtures/scripted-shop";
import shops from "./fixtures/shops.json";
import tokens from "./fixtures/tokens.json";

function authorizing(...answers: Parameters<typeof scriptedShop>) {
  const { shop, sent } = scriptedShop(...answers);
  if (!shop.oauth) throw new Error("the marketplace is authorized by OAuth");
  return { oauth: shop.oauth, shop, sent };
}

const inBritain: AuthorizedPlace = { site: "gb", sellerType: "local" };

describe("sites", () => {
  const served = (authorizeUrl: string) => tiktokShop({ ...config, authorizeUrl }).sites;

  it("TTS-05: tell region and seller type, so that the answer can be checked against the choice", () => {
    expect(served("https://services.tiktokshop.com/open/authorize")).toEqual(
      expect.arrayContaining([
        { id: "gb", region: "GB", sellerTypes: ["local"] },
        { id: "cross-border", region: null, sellerTypes: ["cross_border"] },
      ]),
    );
  });

  it.each([
    ["https://services.us.tiktokshop.com/open/authorize", ["us"]],
    ["https://services.tiktokshops.us/open/authorize", ["us"]],
  ])("TTS-12: an app of the US Partner Center (%s) serves US local sellers only", (authorizeUrl, ids) => {
    expect(served(authorizeUrl).map(({ id }) => id)).toEqual(ids);
  });

  it("leave US local sellers out for an app of the rest of the world, and serve all through a stand-in", () => {
    const ids = (authorizeUrl: string) => served(authorizeUrl).map(({ id }) => id);
    expect(ids("https://services.tiktokshop.com/open/authorize")).not.toContain("us");
    expect(ids("http://127.0.0.1:54340/open/authorize")).toEqual(
      expect.arrayContaining(["us", "gb", "jp", "th", "cross-border"]),
    );
  });
});

describe("the address to send the seller to", () => {
  it("names the service and the state, and nothing of the app's keys", () => {
    const url = new URL(authorizing().oauth.authorizeUrl({ ...inBritain, state: "st+1/=" }));
    expect(url.origin + url.pathname).toBe("https://services.tiktokshop.com/open/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      service_id: "7300000000000000001",
      state: "st+1/=",
    });
  });

  it("is not given for a site the app does not serve", () => {
    expect(() => authorizing().oauth.authorizeUrl({ ...inBritain, site: "us", state: "s" })).toThrowError(
      /does not serve/,
    );
  });
});

describe("the way back", () => {
  it.each([
    ["code=GCP_abc&state=st-1&app_key=k&locale=en", { outcome: "approved", code: "GCP_abc", state: "st-1" }],
    ["code=GCP_abc&state=%20st-1%20", { outcome: "approved", code: "GCP_abc", state: "st-1" }],
    ["code=GCP_abc", { outcome: "approved", code: "GCP_abc", state: null }],
    ["code=null&error=auth_denied&state=st-1", { outcome: "refused", state: "st-1" }],
    ["code=null&error=access_denied&state=st-1", { outcome: "refused", state: "st-1" }],
    ["code=null&state=st-1", { outcome: "refused", state: "st-1" }],
    ["code=GCP_abc&error=other", { outcome: "refused", state: null }],
    ["state=st-1", { outcome: "refused", state: "st-1" }],
    ["", { outcome: "refused", state: null }],
  ])("TTS-15: reads ?%s", (query, answer) => {
    expect(authorizing().oauth.readCallback(new URLSearchParams(query))).toEqual(answer);
  });
});

describe("exchanging the code", () => {
  it("asks the token host, unsigned, with their name for the grant", async () => {
    const { oauth, sent } = authorizing({ body: tokens });
    await oauth.exchangeCode("GCP_abc", inBritain);
    expect(sent[0]?.url.origin + (sent[0]?.url.pathname ?? "")).toBe(
      "https://auth.tiktok-shops.com/api/v2/token/get",
    );
    expect(sent[0]).toMatchObject({ method: "GET", body: null });
    expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
      app_key: "6demo1key9a",
      app_secret: "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70",
      auth_code: "GCP_abc",
      grant_type: "authorized_code",
    });
  });

  it("reads the tokens, both ends and the scopes", async () => {
    expect(await authorizing({ body: tokens }).oauth.exchangeCode("GCP_abc", inBritain)).toEqual({
      purpose: "all",
      accessToken: "ROW_heronAccess",
      refreshToken: "ROW_heronRefresh",
      accessExpiresAt: new Date(1_772_604_800_000),
      grantExpiresAt: new Date(1_803_536_000_000),
      accountId: "heronOpenId01",
      accountName: "Heron Lane Pottery",
      scopes: ["seller.authorization.info", "seller.order.info", "seller.logistics"],
    });
  });

  it("takes small numbers for durations, and scopes under their older name", async () => {
    const { granted_scopes: granted_permissions, ...rest } = tokens.data;
    const older = { ...rest, granted_permissions, access_token_expire_in: 604_800 };
    const granted = await authorizing(succeeding(older)).oauth.exchangeCode("GCP_abc", inBritain);
    expect(granted.accessExpiresAt).toEqual(new Date(scriptedNow + 604_800_000));
    expect(granted.scopes).toHaveLength(3);
  });

  it("refuses the account of a creator or partner", async () => {
    const { oauth } = authorizing(succeeding({ ...tokens.data, user_type: 1 }));
    await expect(oauth.exchangeCode("GCP_abc", inBritain)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "user_type" },
    });
  });

  it("reads their complaint and repeats nothing: a code works once", async () => {
    const { oauth, sent } = authorizing(complaining(36004004, "Invalid auth code GCP_abc."));
    await expect(oauth.exchangeCode("GCP_abc", inBritain)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "36004004", words: "Invalid auth code [secret]." },
    });
    expect(sent).toHaveLength(1);
    const lost = authorizing({ status: 502, body: "" });
    await expect(lost.oauth.exchangeCode("GCP_abc", inBritain)).rejects.toMatchObject({
      kind: "outcome_unknown",
    });
    expect(lost.sent).toHaveLength(1);
  });
});

describe("refreshing", () => {
  it("hands the refresh token in and reads the new pair", async () => {
    const { oauth, sent } = authorizing({ body: tokens });
    expect(await oauth.refresh?.("ROW_old")).toMatchObject({ refreshToken: "ROW_heronRefresh" });
    expect(sent[0]?.url.pathname).toBe("/api/v2/token/refresh");
    expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toMatchObject({
      refresh_token: "ROW_old",
      grant_type: "refresh_token",
    });
  });

  it.each([[36004005], [36004001], [98001004], [123456]])(
    "takes refusal %i for a grant that only the seller can give again",
    async (code) => {
      const { oauth } = authorizing(complaining(code));
      await expect(oauth.refresh?.("ROW_old")).rejects.toMatchObject({
        kind: "auth_revoked",
        detail: { code: String(code) },
      });
    },
  );
});

describe("shops", () => {
  const listing = (...answers: Parameters<typeof scriptedShop>) => {
    const { shop, sent } = authorizing(...answers);
    return { listed: shop.shops.list({ accessToken: "ROW_heronAccess" }, inBritain), sent };
  };

  it("are asked for without naming a shop", async () => {
    const { listed, sent } = listing({ body: shops });
    await listed;
    expect(sent[0]?.url.pathname).toBe("/authorization/202309/shops");
    expect(sent[0]?.url.searchParams.has("shop_cipher")).toBe(false);
  });

  it("TTS-14: come with what a person recognises them by", async () => {
    expect(await listing({ body: shops }).listed).toEqual([
      {
        shopId: "7498800000000000011",
        shopKey: "ROW_heronCipher11",
        name: "Heron Lane Pottery",
        code: "GBLCHERON11",
        region: "GB",
        sellerType: "local",
      },
      expect.objectContaining({ shopId: "7498800000000000012", region: "US", sellerType: "cross_border" }),
    ]);
  });

  it("are unreadable with a seller type nobody knows", async () => {
    const [first] = shops.data.shops;
    const { listed } = listing(succeeding({ shops: [{ ...first, seller_type: "FRANCHISE" }] }));
    await expect(listed).rejects.toMatchObject({ kind: "unreadable" });
  });

  it("read their complaint", async () => {
    await expect(listing(complaining(105005, "Access denied.", 401)).listed).rejects.toMatchObject({
      kind: "rejected",
    });
  });
});

import { IntegrationError } from "@/integrations/errors";
import type { HttpRuntime } from "@/integrations/http/runtime";
import type { AccessToken, GrantedTokens, OAuth, OAuthAnswer, SellerType, Shop, Site } from "../marketplace";
import type { TiktokShopClient } from "./client";
import type { TiktokShopConfig } from "./config";
import { type WireTokens, wireShops, wireTokens } from "./wire";

const usLocal: Site = { id: "us", region: "US", sellerTypes: ["local"] };
const crossBorder: Site = { id: "cross-border", region: null, sellerTypes: ["cross_border"] };
const localRegions = ["GB", "DE", "ES", "FR", "IE", "IT", "JP", "ID", "MY", "PH", "SG", "TH", "VN"];
const restOfWorld: Site[] = [
  ...localRegions.map((region): Site => ({ id: region.toLowerCase(), region, sellerTypes: ["local"] })),
  crossBorder,
];

const usHosts = ["services.us.tiktokshop.com", "services.tiktokshops.us"];
const restOfWorldHost = "services.tiktokshop.com";

/**
 * An app is registered either in the US Partner Center, for US local sellers, or in that of the rest of the world;
 * its authorization link tells which. Any other host is a stand-in, which serves all.
 */
export function sites(config: TiktokShopConfig): Site[] {
  const { hostname } = new URL(config.authorizeUrl);
  if (usHosts.includes(hostname)) return [usLocal];
  if (hostname === restOfWorldHost) return restOfWorld;
  return [usLocal, ...restOfWorld];
}

export function oauth(config: TiktokShopConfig, client: TiktokShopClient, runtime: HttpRuntime): OAuth {
  return {
    authorizeUrl({ site, state }) {
      if (!sites(config).some(({ id }) => id === site)) {
        throw new IntegrationError("rejected", `this app does not serve the site "${site}"`, {
          code: "site",
        });
      }
      // The site is not told to them: the seller's own account decides it, and the answer is checked against it.
      const url = new URL(config.authorizeUrl);
      url.searchParams.set("service_id", config.serviceId);
      url.searchParams.set("state", state);
      return url.href;
    },

    readCallback(query): OAuthAnswer {
      const state = query.get("state")?.trim() || null;
      const code = query.get("code")?.trim();
      // A refusal says code=null, the four letters, beside an error whose word differs from page to page.
      if (query.has("error") || !code || code === "null") return { outcome: "refused", state };
      return { outcome: "approved", code, state };
    },

    async exchangeCode(code) {
      const tokens = await client.token({
        operation: "token.get",
        path: "/api/v2/token/get",
        grantType: "authorized_code",
        given: { auth_code: code },
        answer: wireTokens,
      });
      return toTokens(tokens, runtime.now());
    },

    async refresh(refreshToken) {
      try {
        const tokens = await client.token({
          operation: "token.refresh",
          path: "/api/v2/token/refresh",
          grantType: "refresh_token",
          given: { refresh_token: refreshToken },
          answer: wireTokens,
        });
        return toTokens(tokens, runtime.now());
      } catch (error) {
        throw asLostGrant(error);
      }
    },
  };
}

/** Whatever they refuse a refresh for, only the seller's authorizing again gets tokens. */
function asLostGrant(error: unknown): unknown {
  if (!(error instanceof IntegrationError)) return error;
  if (error.kind !== "rejected" && error.kind !== "auth_expired") return error;
  return new IntegrationError("auth_revoked", error.message, error.detail);
}

const seller = 0;

function toTokens(wire: WireTokens, nowMs: number): GrantedTokens {
  if (wire.user_type !== null && wire.user_type !== undefined && wire.user_type !== seller) {
    throw new IntegrationError("rejected", "the account that authorized is not a seller's", {
      code: "user_type",
    });
  }
  return {
    purpose: "all",
    accessToken: wire.access_token,
    refreshToken: wire.refresh_token,
    accessExpiresAt: toInstant(wire.access_token_expire_in, nowMs),
    grantExpiresAt: toInstant(wire.refresh_token_expire_in, nowMs),
    accountId: wire.open_id,
    accountName: wire.seller_name,
    scopes: wire.granted_scopes.length > 0 ? wire.granted_scopes : wire.granted_permissions,
  };
}

/** Too small for an instant since 2001: then it is what the name says, seconds from now. */
const smallestInstant = 1_000_000_000;

function toInstant(seconds: number, nowMs: number): Date {
  return new Date(seconds < smallestInstant ? nowMs + seconds * 1000 : seconds * 1000);
}

const sellerTypes: Record<"LOCAL" | "CROSS_BORDER", SellerType> = {
  LOCAL: "local",
  CROSS_BORDER: "cross_border",
};

export async function listShops(client: TiktokShopClient, { accessToken }: AccessToken): Promise<Shop[]> {
  const { shops } = await client.call(
    { accessToken },
    {
      operation: "shops.list",
      effect: "read",
      method: "GET",
      path: "/authorization/202309/shops",
      answer: wireShops,
    },
  );
  return shops.map((shop) => ({
    shopId: shop.id,
    shopKey: shop.cipher,
    name: shop.name,
    code: shop.code,
    region: shop.region,
    sellerType: sellerTypes[shop.seller_type],
  }));
}

import type { GrantPurpose } from "@/domain/grant";
import { IntegrationError } from "@/integrations/errors";
import type { HttpRuntime } from "@/integrations/http/runtime";
import type {
  AccessToken,
  AuthorizedPlace,
  GrantedTokens,
  OAuth,
  OAuthAnswer,
  SellerType,
  Shop,
} from "../marketplace";
import type { TemuClient } from "./client";
import type { TemuConfig } from "./config";
import { appOf, gatewayOfSite, type OrderGateway, regionOf } from "./gateways";
import { sellerTypeOf } from "./permissions";
import { tokenInfo } from "./token-info";
import { type WireTokenInfo, type WireTokenMade, wireTokenMade } from "./wire";

/** Sellers of the European sites manage their apps on a host of their own. */
const centralOf: Record<OrderGateway, string> = {
  us: "https://agentseller.temu.com",
  eu: "https://agentseller-eu.temu.com",
  global: "https://agentseller.temu.com",
};

/** Where a store's seller manages which apps may see its orders. */
export function orderPortal(config: TemuConfig, { site, sellerType }: AuthorizedPlace): string {
  if (sellerType === "local") return config.localUrl;
  return config.sellerCentralUrl ?? centralOf[gatewayOfSite(site)];
}

export function oauth(config: TemuConfig, client: TemuClient, runtime: HttpRuntime): OAuth {
  return {
    authorizeUrl({ site, sellerType, state }) {
      const { appKey } = appOf(config, gatewayOfSite(site));
      const url = new URL(
        `${orderPortal(config, { site, sellerType })}/open-platform/client-manage/authorization`,
      );
      url.searchParams.set("appKey", appKey);
      url.searchParams.set("redirect_uri", config.redirectUrl);
      url.searchParams.set("state", state);
      return url.href;
    },

    readCallback(query): OAuthAnswer {
      const state = query.get("state")?.trim() || null;
      const code = query.get("code")?.trim();
      return code ? { outcome: "approved", code, state } : { outcome: "refused", state };
    },

    async exchangeCode(code, { site, sellerType }) {
      const gateway = gatewayOfSite(site);
      // Where a token belongs they want the code a second time.
      const made = await client.call(client.at(gateway, code), {
        type: "bg.open.accesstoken.create",
        effect: "write",
        fields: { code },
        answer: wireTokenMade,
      });
      const purpose = sellerType === "local" ? "all" : "orders";
      return toTokens(made, purpose, gateway, runtime.now());
    },
  };
}

/** What third-party apps are given when they tell no end. */
const usualLifeMs = 90 * 86_400_000;

export function toTokens(
  { accessToken, mallId, expiredTime, apiScopeList }: Omit<WireTokenMade, "mallType">,
  purpose: GrantPurpose,
  gateway: OrderGateway,
  nowMs: number,
): GrantedTokens {
  const endsAt = expiredTime ?? new Date(nowMs + usualLifeMs);
  return {
    purpose,
    accessToken,
    refreshToken: null,
    accessExpiresAt: endsAt,
    grantExpiresAt: endsAt,
    isEndAssumed: !expiredTime,
    // A shop's orders are one grant for each region; its goods are one grant for all.
    accountId: purpose === "products" ? mallId : `${mallId}:${regionOf(gateway)}`,
    accountName: mallId,
    scopes: apiScopeList,
  };
}

export async function listShops(
  client: TemuClient,
  { accessToken }: AccessToken,
  at: AuthorizedPlace,
): Promise<Shop[]> {
  const gateway = gatewayOfSite(at.site);
  const info = await tokenInfo(client, client.at(gateway, accessToken));
  const sellerType = sellerTypeOf(info);
  if (!sellerType) {
    throw new IntegrationError("rejected", "the store is neither semi-managed nor local", {
      code: "fully_managed",
    });
  }
  return [toShop(info, gateway, sellerType)];
}

/** They tell no name of a store, only its number. */
export function toShop({ mallId }: WireTokenInfo, gateway: OrderGateway, sellerType: SellerType): Shop {
  return {
    shopId: mallId,
    shopKey: mallId,
    name: mallId,
    code: mallId,
    region: regionOf(gateway),
    sellerType,
  };
}

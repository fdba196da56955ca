import type { GrantPurpose } from "@/domain/grant";
import { tokenFromPaste } from "@/domain/pasted-token";
import type { HttpRuntime } from "@/integrations/http/runtime";
import type { PastedTokens, SellerType, TokenPlace, TokenSlot, TokenVerdict } from "../marketplace";
import { orderPortal, toShop, toTokens } from "./authorize";
import type { TemuClient } from "./client";
import type { TemuConfig } from "./config";
import { type Finding, findToken } from "./find-token";
import { type Gateway, gatewayOfSite, orderGateways } from "./gateways";
import { abilitiesOf, checksOf, isUsable, sellerTypeOf } from "./permissions";
import type { WireTokenInfo } from "./wire";

export function pastedTokens(config: TemuConfig, client: TemuClient, runtime: HttpRuntime): PastedTokens {
  return {
    slots: (sellerType) => slots(config, sellerType),
    source: (slot) => ({ url: sourceUrl(config, slot), appName: config.appName }),

    async examine(pasted, wanted) {
      const accessToken = tokenFromPaste(pasted);
      if (accessToken === "") return { verdict: "unknown" };
      const finding = await findToken(config, client, accessToken, gatewayFor(wanted));
      return judge(finding, { config, wanted, accessToken, nowMs: runtime.now() });
    },
  };
}

function slots({ apps }: TemuConfig, sellerType: SellerType): TokenSlot[] {
  if (sellerType === "local") return [{ purpose: "all", isShared: false }];
  const products: TokenSlot[] = apps.pa ? [{ purpose: "products", isShared: true }] : [];
  return [{ purpose: "orders", isShared: false }, ...products];
}

function sourceUrl(config: TemuConfig, slot: TokenPlace): string {
  if (slot.purpose === "products") return `${config.sellerCentreUrl}/open/system-manage/client-manage`;
  const path =
    slot.sellerType === "local"
      ? "/open-platform/client-manage"
      : "/open-platform/system-manage/client-manage";
  return `${orderPortal(config, slot)}${path}`;
}

const gatewayFor = ({ purpose, site }: TokenPlace): Gateway =>
  purpose === "products" ? "pa" : gatewayOfSite(site);

interface Asked {
  config: TemuConfig;
  wanted: TokenPlace;
  accessToken: string;
  nowMs: number;
}

function judge(finding: Finding, asked: Asked): TokenVerdict {
  switch (finding.found) {
    case "nowhere":
      return { verdict: "unknown" };
    case "ended":
      return { verdict: "ended" };
    case "of_other_app":
      return { verdict: "other_app", app: finding.app, wantedApp: asked.config.appName };
    case "without_a_word":
      return { verdict: "wrong_portal" };
    case "told":
      if (finding.isFullyManaged) return { verdict: "fully_managed" };
      return judgeInfo(finding.gateway, finding.info, asked);
  }
}

/** From the largest mistake to the smallest, so that one correction does not lead to the next refusal. */
function judgeInfo(gateway: Gateway, info: WireTokenInfo, asked: Asked): TokenVerdict {
  const { wanted, nowMs } = asked;
  const sellerType = sellerTypeOf(info);
  const isOfGoods = gateway === "pa" || gateway === "cn";
  if (!sellerType && !isOfGoods) return { verdict: "fully_managed" };
  if (sellerType && sellerType !== wanted.sellerType) return { verdict: "other_seller_type", sellerType };
  const purpose = purposeAt(gateway, wanted.sellerType);
  if (purpose !== wanted.purpose) return { verdict: "other_purpose", purpose };
  if (!isOfGoods && gateway !== wanted.site) return { verdict: "other_site", site: gateway };
  if (gateway === "cn") return { verdict: "wrong_portal" };
  if (info.expiredTime && info.expiredTime.getTime() <= nowMs) return { verdict: "ended" };
  return judgePermissions(info, asked);
}

function purposeAt(gateway: Gateway, sellerType: SellerType): GrantPurpose {
  if (sellerType === "local") return "all";
  return orderGateways.some((ofOrders) => ofOrders === gateway) ? "orders" : "products";
}

function judgePermissions(info: WireTokenInfo, { wanted, accessToken, nowMs }: Asked): TokenVerdict {
  const permissions = checksOf(wanted.purpose, info.apiScopeList);
  const { orders, localGoods } = abilitiesOf(info);
  const isOfOrders = wanted.purpose !== "products";
  if (isOfOrders && !orders && !localGoods && permissions.every(({ isGranted }) => !isGranted)) {
    return { verdict: "wrong_portal" };
  }
  if (!isUsable(wanted.purpose, permissions)) return { verdict: "permissions_missing", permissions };
  const gateway = gatewayOfSite(wanted.site);
  return {
    verdict: "fits",
    tokens: toTokens({ ...info, accessToken }, wanted.purpose, gateway, nowMs),
    shop: toShop(info, gateway, wanted.sellerType),
    permissions,
  };
}

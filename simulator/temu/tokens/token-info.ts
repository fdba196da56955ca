import type { MallCall } from "../endpoint";
import type { Platform } from "../platform";
import type { Mall, Token } from "../records";
import { regionById } from "../regions";

/** What a token says of itself on the gateways of orders and of local stores. */
export function tokenInfo({ platform, token, mall }: MallCall): object {
  return {
    semiUniqueId: mall.semiUniqueId,
    mallId: Number(mall.id),
    ...placeOf(mall, token),
    expiredTime: token.expiresAt,
    apiScopeList: token.scopes,
    ...subscriptionOf(platform, token),
  };
}

/** On the gateways of goods it says less. */
export function goodsTokenInfo({ token, mall }: MallCall): object {
  return { mallId: Number(mall.id), expiredTime: token.expiresAt, apiScopeList: token.scopes };
}

/** The only call that tells a fully managed store from a semi-managed one by a goods token. */
export function mallInfo({ mall }: MallCall): object {
  return { semiManagedMall: mall.kind === "semi_managed", isThriftStore: false };
}

/** No number is public for a fully managed store, so it gets none. */
export function placeOf(mall: Mall, token: Pick<Token, "gateway">): object {
  const regionId = mall.regionIds.find((id) => regionById(id)?.gateway === token.gateway);
  const mallType = { semi_managed: 1, local: 100, fully_managed: undefined }[mall.kind];
  return { ...(regionId === undefined ? {} : { regionId }), ...(mallType === undefined ? {} : { mallType }) };
}

export function subscriptionOf(platform: Platform, token: Token): object {
  return {
    appSubscribeStatus: 0,
    appSubscribeEventCodeList: platform.apps.get(token.appKey)?.eventCodes ?? [],
    authEventCodeList: token.eventCodes.map((eventCode) => ({ eventCode, permitsStatus: 1 })),
  };
}

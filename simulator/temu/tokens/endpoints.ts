import { type Endpoint, mallEndpoint } from "../endpoint";
import { orderGateways } from "../gateways";
import { exchangeCode } from "./authorization-code";
import { goodsTokenInfo, mallInfo, tokenInfo } from "./token-info";
import { updateSubscription } from "./update-subscription";

export const tokenEndpoints: Endpoint[] = [
  { type: "bg.open.accesstoken.create", gateways: orderGateways, token: "code", handle: exchangeCode },
  mallEndpoint("bg.open.accesstoken.info.get", orderGateways, tokenInfo),
  mallEndpoint("bg.open.accesstoken.info.get", ["cn"], goodsTokenInfo),
  mallEndpoint("bg.open.accesstoken.info.get.global", ["pa"], goodsTokenInfo),
  mallEndpoint("bg.mall.info.get", ["cn"], mallInfo),
  mallEndpoint("bg.tmc.message.update", orderGateways, updateSubscription),
];

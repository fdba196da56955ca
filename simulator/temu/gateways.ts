/** Each gateway is a host of its own: app keys, tokens, types and orders belong to one of them. */
export const gatewayNames = ["us", "eu", "global", "pa", "cn"] as const;
export type GatewayName = (typeof gatewayNames)[number];

export const orderGateways = ["us", "eu", "global"] as const;
export type OrderGateway = (typeof orderGateways)[number];

export const hostOf = (gateway: GatewayName) => `temu-${gateway}`;
export const hostNames = gatewayNames.map(hostOf);

export function gatewayOfHost(host: string): GatewayName {
  const found = gatewayNames.find((gateway) => hostOf(gateway) === host);
  if (!found) throw new Error(`no gateway listens as ${host}`);
  return found;
}

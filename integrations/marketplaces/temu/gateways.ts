import { IntegrationError } from "@/integrations/errors";
import type { Credentials, Site } from "../marketplace";
import type { TemuApp, TemuConfig } from "./config";

/**
 * Five hosts, each with app keys, tokens, types and orders of its own. The first three are those of orders, and of
 * everything that a local store has; `pa` has goods and stock of cross-border stores; `cn` is its predecessor,
 * asked only what kind of store a token was made for.
 */
export const gateways = ["us", "eu", "global", "pa", "cn"] as const;
export type Gateway = (typeof gateways)[number];

export const orderGateways = ["us", "eu", "global"] as const;
export type OrderGateway = (typeof orderGateways)[number];

const served: Record<OrderGateway, Omit<Site, "id">> = {
  us: { region: "US", sellerTypes: ["cross_border", "local"] },
  eu: { region: "EU", sellerTypes: ["cross_border"] },
  global: { region: "GLOBAL", sellerTypes: ["cross_border"] },
};

/** A site without keys is not offered: nobody could be connected there. */
export function sites({ apps }: Pick<TemuConfig, "apps">): Site[] {
  return orderGateways.filter((id) => apps[id]).map((id) => ({ id, ...served[id] }));
}

export function gatewayOfSite(site: string): OrderGateway {
  const found = orderGateways.find((gateway) => gateway === site);
  if (found) return found;
  throw new IntegrationError("rejected", `there is no site "${site}"`, { code: "site" });
}

export const regionOf = (gateway: OrderGateway): string => served[gateway].region ?? "";

/** Where goods and stock of a store are kept. */
export function goodsGateway({ site, sellerType }: Pick<Credentials, "site" | "sellerType">): Gateway {
  return sellerType === "local" ? gatewayOfSite(site) : "pa";
}

export function appOf({ apps }: Pick<TemuConfig, "apps">, gateway: Gateway): TemuApp {
  const app = apps[gateway];
  if (app) return app;
  throw new IntegrationError("rejected", `this installation has no app at the gateway "${gateway}"`, {
    code: "app_not_registered",
  });
}

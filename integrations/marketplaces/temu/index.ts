import { type HttpRuntime, systemRuntime } from "@/integrations/http/runtime";
import type { Marketplace } from "../marketplace";
import { listShops, oauth } from "./authorize";
import { budgetMs, temuClient } from "./client";
import type { TemuConfig } from "./config";
import { pastedTokens } from "./examine";
import { fulfilment } from "./fulfil";
import { sites } from "./gateways";
import { labels } from "./labels";
import { listings } from "./listings";
import { orders, ordersPerPage, ordersPerRead } from "./orders";
import { origins } from "./origins";
import { permissions } from "./permissions";
import { webhooks } from "./webhooks";

export { temuConfig } from "./config";

export function temu(config: TemuConfig, runtime: HttpRuntime = systemRuntime): Marketplace {
  const client = temuClient(config, runtime);
  return {
    id: "temu",
    label: "Temu",
    sites: sites(config),
    limits: { ordersPerPage, ordersPerRead, timeoutMs: budgetMs },
    // Only stores of the market itself may leave a part for later.
    confirms: (sellerType) => (sellerType === "local" ? "either" : "whole_order"),
    oauth: oauth(config, client, runtime),
    pastedTokens: pastedTokens(config, client, runtime),
    shops: { list: (token, at) => listShops(client, token, at) },
    permissions: permissions(client),
    orders: orders(client, runtime),
    fulfilment: fulfilment(client),
    listings: listings(client),
    origins: origins(client),
    labels: labels(client),
    webhooks: webhooks(config, client),
  };
}

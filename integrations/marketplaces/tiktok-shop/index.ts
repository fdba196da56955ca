import { type HttpRuntime, systemRuntime } from "@/integrations/http/runtime";
import type { Marketplace } from "../marketplace";
import { listShops, oauth, sites } from "./authorize";
import { budgetMs, tiktokShopClient } from "./client";
import type { TiktokShopConfig } from "./config";
import { fulfilment, listPlatformWarehouses } from "./fulfil";
import { listings } from "./listings";
import { orders, ordersPerPage, ordersPerRead } from "./orders";
import { permissions } from "./permissions";
import { webhooks } from "./webhooks";

export { tiktokShopConfig } from "./config";

export function tiktokShop(config: TiktokShopConfig, runtime: HttpRuntime = systemRuntime): Marketplace {
  const client = tiktokShopClient(config, runtime);
  return {
    id: "tiktok-shop",
    label: "TikTok Shop",
    sites: sites(config),
    limits: { ordersPerPage, ordersPerRead, timeoutMs: budgetMs },
    confirms: () => "each_parcel",
    oauth: oauth(config, client, runtime),
    shops: { list: (token) => listShops(client, token) },
    permissions: permissions(client),
    orders: orders(client),
    fulfilment: fulfilment(client),
    listings: listings(client),
    platformWarehouses: { list: (credentials) => listPlatformWarehouses(client, credentials) },
    webhooks: webhooks(config, client),
  };
}

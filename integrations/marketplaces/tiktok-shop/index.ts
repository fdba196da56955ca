import { z } from "zod";
import { type HttpRuntime, systemRuntime } from "@/integrations/http/runtime";
import type { Marketplace } from "../marketplace";
import { listShops, oauth, sites } from "./authorize";
import { budgetMs, tiktokShopClient } from "./client";
import { fulfilment, listPlatformWarehouses } from "./fulfil";
import { listings } from "./listings";
import { orders, ordersPerPage, ordersPerRead } from "./orders";
import { permissions } from "./permissions";
import { webhooks } from "./webhooks";

const host = z.url().transform((url) => url.replace(/\/+$/, ""));

export const tiktokShopConfig = z.object({
  appKey: z.string().min(1),
  appSecret: z.string().min(1),
  /** The 19 digits beside the app's name in the Partner Center; not the app key. */
  serviceId: z.string().min(1),
  /** As the Partner Center's "Copy authorization link" shows it; US apps have another host. */
  authorizeUrl: host.default("https://services.tiktokshop.com/open/authorize"),
  tokenUrl: host.default("https://auth.tiktok-shops.com"),
  apiUrl: host.default("https://open-api.tiktokglobalshop.com"),
});
export type TiktokShopConfig = z.output<typeof tiktokShopConfig>;

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

import type { HttpRuntime } from "@/integrations/http/runtime";
import type { Marketplace } from "./marketplace";
import { temu, temuConfig } from "./temu";
import { tiktokShop, tiktokShopConfig } from "./tiktok-shop";

/**
 * Every marketplace this code base speaks. Configuration arrives as arguments; one without keys is simply not
 * offered, so an installation needs the keys of the marketplaces it uses and no others.
 */
export const marketplaceConfigs = { "tiktok-shop": tiktokShopConfig, temu: temuConfig } as const;

export interface MarketplaceSettings {
  "tiktok-shop"?: Parameters<typeof tiktokShop>[0];
  temu?: Parameters<typeof temu>[0];
}

export function marketplaces(settings: MarketplaceSettings, runtime?: HttpRuntime): Map<string, Marketplace> {
  const offered: Marketplace[] = [];
  if (settings["tiktok-shop"]) offered.push(tiktokShop(settings["tiktok-shop"], runtime));
  if (settings.temu) offered.push(temu(settings.temu, runtime));
  return new Map(offered.map((marketplace) => [marketplace.id, marketplace]));
}

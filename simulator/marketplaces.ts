import type { Marketplace } from "./marketplace";
import { createTemu } from "./temu";
import { createTikTokShop } from "./tiktok-shop";
import type { World } from "./world";

export function createMarketplaces(world: World): Marketplace[] {
  return [createTikTokShop(world), createTemu(world)];
}

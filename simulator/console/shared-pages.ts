import type { Marketplace } from "../marketplace";
import type { World } from "../world";
import type { ConsoleRoute } from "./console-route";

export function sharedPages(_world: World, _marketplaces: Marketplace[]): ConsoleRoute[] {
  return [];
}

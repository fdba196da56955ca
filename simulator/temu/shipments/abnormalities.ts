import type { Platform } from "../platform";
import type { Order, Package, ParentOrder } from "../records";
import { packagesOf } from "./packages-of";

const QUIET_SECONDS = 86_400;

/** What the platform finds strange about the packages of an order. */
export function abnormalities(platform: Platform, parent: ParentOrder, order: Order): string[] {
  if (order.shippedQuantity === 0) return [];
  const isStrange = packagesOf(platform, parent, order.id).some((parcel) => isQuiet(platform, parcel));
  return isStrange ? ["NO_TRACK"] : [];
}

/** Shipped a day ago and never scanned. */
export function isQuiet(platform: Platform, { shippedAt, scans }: Package): boolean {
  return shippedAt !== null && scans.length === 0 && shippedAt + QUIET_SECONDS < platform.now();
}

import { moveOrder } from "../orders/move-order";
import type { OrderStatus } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Order, ParentOrder } from "../records";
import { packagesOf, packagesOfParent } from "./packages-of";

/** The carrier's part: a scan on the way. */
export function scanPackages(platform: Platform, parent: ParentOrder): void {
  for (const parcel of underWay(platform, parent)) {
    parcel.scans.push({ at: platform.now(), status: "IN_TRANSIT", text: "Departed facility" });
    platform.packages.put(parcel);
  }
}

/** Everything that is under way arrives, or one package of it. */
export function deliverPackages(platform: Platform, parent: ParentOrder, packageSn?: string): void {
  const now = platform.now();
  for (const parcel of underWay(platform, parent)) {
    if (packageSn !== undefined && parcel.id !== packageSn) continue;
    parcel.deliveredAt = now;
    parcel.scans.push({ at: now, status: "DELIVERED", text: "Delivered" });
    platform.packages.put(parcel);
  }
  for (const order of parent.orders) {
    const status = arrival(platform, parent, order);
    if (status) order.status = status;
  }
  const living = parent.orders.filter(({ status }) => status !== 3);
  const isWhole = living.every(({ status }) => status === 5);
  moveOrder(
    platform,
    parent,
    isWhole ? "deliver" : "deliverPart",
    isWhole ? "delivered" : "delivered in part",
  );
}

function underWay(platform: Platform, parent: ParentOrder) {
  return packagesOfParent(platform, parent).filter(
    ({ shippedAt, deliveredAt }) => shippedAt !== null && deliveredAt === null,
  );
}

function arrival(platform: Platform, parent: ParentOrder, order: Order): OrderStatus | null {
  const packages = packagesOf(platform, parent, order.id).filter(
    ({ mainPackageSn }) => mainPackageSn === null,
  );
  const arrived = packages.filter(({ deliveredAt }) => deliveredAt !== null);
  if (arrived.length === 0) return null;
  const isWhole = arrived.length === packages.length && order.status !== 41;
  return isWhole ? 5 : 51;
}

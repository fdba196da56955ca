import { moveOrder, requireMove } from "../orders/move-order";
import type { Platform } from "../platform";
import type { Order, Parcel } from "../records";

/** The carrier scans a parcel; the order is in transit when the last one has been seen. */
export function scanParcels(platform: Platform, order: Order, parcelId?: string): void {
  if (!parcelId) requireMove(order, "collect");
  const now = platform.now();
  for (const parcel of shippedParcels(platform, order)) {
    if (parcel.scannedTime !== null || (parcelId && parcel.id !== parcelId)) continue;
    platform.parcels.put({ ...parcel, status: "FULFILLING", scannedTime: now, updateTime: now });
  }
  if (parcelId && !shippedParcels(platform, order).every((parcel) => parcel.scannedTime !== null)) return;
  if (parcelId && order.status !== "AWAITING_COLLECTION") return;
  order.collectionTime = now;
  moveOrder(platform, order, "collect", "first carrier scan");
}

export function deliverParcels(platform: Platform, order: Order): void {
  requireMove(order, "deliver");
  const now = platform.now();
  order.deliveryTime = now;
  moveOrder(platform, order, "deliver", "delivered");
  for (const parcel of shippedParcels(platform, order)) {
    platform.parcels.put({ ...parcel, status: "COMPLETED", deliveredTime: now, updateTime: now });
  }
}

export function completeOrder(platform: Platform, order: Order): void {
  requireMove(order, "complete");
  order.completedTime = platform.now();
  moveOrder(platform, order, "complete", "after-sales window over");
}

function shippedParcels(platform: Platform, order: Order): Parcel[] {
  return order.parcelIds.flatMap((id) => {
    const parcel = platform.parcels.get(id);
    return parcel && parcel.shippedTime !== null ? [parcel] : [];
  });
}

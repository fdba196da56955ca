import type { Line, Order, Parcel } from "../records";

/** Lines know no ON_HOLD and no PARTIALLY_SHIPPING; each follows its own parcel. */
export function lineStatus(order: Order, line: Line, parcel: Parcel | undefined): string {
  if (line.cancelledBy !== "" || order.status === "CANCELLED") return "CANCELLED";
  if (order.status === "UNPAID" || order.status === "COMPLETED") return order.status;
  if (!parcel || parcel.shippedTime === null) return "AWAITING_SHIPMENT";
  if (parcel.deliveredTime !== null) return "DELIVERED";
  return parcel.scannedTime !== null ? "IN_TRANSIT" : "AWAITING_COLLECTION";
}

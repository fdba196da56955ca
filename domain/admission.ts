import type { MarketplaceOrder } from "./marketplace-order";

/** Why an order that was seen is not kept as an order. Every sighting has a verdict, so none vanishes. */
export const leftOutReasons = [
  "not_paid",
  "cancelled_before_import",
  "cooperative_warehouse",
  "outside_order_scope",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Which of a store's orders are ours: all, or those routed to chosen platform warehouses. */
export type OrderScope = { kind: "all" } | { kind: "platform_warehouses"; ids: string[] };

export type Admission =
  | { verdict: "imported"; needsShipment: boolean }
  | { verdict: "left_out"; reason: LeftOutReason };

/**
 * What to do with an order at first sight. Orders that already left are kept, but can never be shipped from
 * here (`needsShipment` false). Not asked again for an order we hold: that one follows the marketplace's news.
 */
export function admit(
  order: Pick<MarketplaceOrder, "status" | "fulfilledBy" | "platformWarehouseId">,
  scope: OrderScope,
): Admission {
  if (order.fulfilledBy === "cooperative_warehouse") return leaveOut("cooperative_warehouse");
  if (scope.kind === "platform_warehouses" && !scope.ids.includes(order.platformWarehouseId ?? "")) {
    return leaveOut("outside_order_scope");
  }
  if (order.status === "unpaid") return leaveOut("not_paid");
  if (order.status === "cancelled") return leaveOut("cancelled_before_import");
  const isWaiting = order.status === "awaiting_shipment" || order.status === "on_hold";
  return { verdict: "imported", needsShipment: isWaiting && order.fulfilledBy === "seller" };
}

const leaveOut = (reason: LeftOutReason): Admission => ({ verdict: "left_out", reason });

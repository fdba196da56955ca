import { answerCancellation, pendingCancellation } from "../orders/cancel-order";
import type { Platform } from "../platform";
import { refusal } from "../platform-error";
import type { Order, Shop } from "../records";

/** Whether this order may leave now, apart from number and carrier. */
export function checkShippable(platform: Platform, shop: Shop, order: Order): void {
  if (order.fulfillmentType === "FULFILLMENT_BY_TIKTOK") throw refusal("fulfilledByPlatform");
  if (order.status === "ON_HOLD") throw refusal("onHold");
  if (order.status === "UNPAID") throw refusal("notAwaitingShipment");
  if (order.status === "CANCELLED") throw refusal("orderCancelled");
  if (order.status !== "AWAITING_SHIPMENT" && order.status !== "PARTIALLY_SHIPPING")
    throw refusal("alreadyShipped");
  if (shop.region !== "US" && pendingCancellation(platform, order)) throw refusal("afterSalesPending");
}

/** In the US shipping is the answer to a pending request of the buyer: no. */
export function rejectPendingCancellation(platform: Platform, order: Order): void {
  const pending = pendingCancellation(platform, order);
  if (pending) answerCancellation(platform, pending, "reject");
}

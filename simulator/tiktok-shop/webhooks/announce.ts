import type { Platform } from "../platform";
import type { Cancellation, Grant, Order, Product, Shop } from "../records";
import { bigNumber, queueWebhook } from "./queue-webhook";

/** Webhook 1 spells cancelled its own way and has no word for partial shipping, so none is sent then. */
export function announceOrderStatus(platform: Platform, order: Order): void {
  if (order.status === "PARTIALLY_SHIPPING") return;
  queueWebhook(platform, order.shopId, "ORDER_STATUS_CHANGE", {
    is_on_hold_order: order.isOnHoldOrder,
    order_id: order.id,
    order_status: order.status === "CANCELLED" ? "CANCEL" : order.status,
    update_time: order.updateTime,
  });
}

export function announceAddress(platform: Platform, order: Order): void {
  const data = { order_id: order.id, update_time: platform.now() };
  queueWebhook(platform, order.shopId, "RECIPIENT_ADDRESS_UPDATE", data);
}

export function announceCancellation(platform: Platform, cancellation: Cancellation): void {
  const isNew = cancellation.createTime === cancellation.updateTime;
  queueWebhook(platform, cancellation.shopId, "CANCELLATION_STATUS_CHANGE", {
    order_id: cancellation.orderId,
    cancellations_role: cancellation.role,
    cancel_status: cancellation.status,
    cancel_id: cancellation.id,
    // The documents say the one, a live delivery had the other.
    ...(isNew ? { create_time: cancellation.createTime } : { update_time: cancellation.updateTime }),
  });
}

export function announceProduct(platform: Platform, product: Product): void {
  queueWebhook(platform, product.shopId, "PRODUCT_STATUS_CHANGE", {
    product_id: bigNumber(product.id),
    status: "PRODUCT_STATUS_CHANGED",
    update_time: product.updateTime,
  });
}

export function announceDeauthorization(platform: Platform, shop: Shop): void {
  queueWebhook(platform, shop.id, "SELLER_DEAUTHORIZATION", {
    message: `Shop_id ${shop.id} is deauthorized from your APP by merchant.`,
  });
}

export function announceExpiry(platform: Platform, shop: Shop, grant: Grant): void {
  const days = Math.max(1, Math.ceil((grant.endsAt - platform.now()) / 86_400));
  queueWebhook(platform, shop.id, "UPCOMING_AUTHORIZATION_EXPIRATION", {
    message: `Authorization of shop_id ${shop.id} is expiring in ${days} days. Please direct the merchant to re-authorize.`,
    // A string, unlike every other time.
    expiration_time: String(grant.endsAt),
  });
}

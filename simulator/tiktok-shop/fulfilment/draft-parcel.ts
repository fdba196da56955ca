import type { Platform } from "../platform";
import type { Order, Shop } from "../records";

/** Outside the US a parcel exists from payment on, before anything is shipped. */
export function draftParcel(platform: Platform, shop: Shop, order: Order): void {
  if (shop.region === "US") return;
  const isHidden = shop.region === "GB" && order.shippingType === "SELLER";
  if (isHidden && !platform.settings().ukPackagesAtPayment) return;
  if (order.fulfillmentType === "FULFILLMENT_BY_TIKTOK") return;
  const now = platform.now();
  const parcel = platform.parcels.put({
    id: platform.newId("parcel"),
    shopId: shop.id,
    orderId: order.id,
    lineIds: order.lines.map(({ id }) => id),
    status: "TO_FULFILL",
    providerId: "",
    providerName: "",
    trackingNumber: "",
    createTime: now,
    updateTime: now,
    shippedTime: null,
    scannedTime: null,
    deliveredTime: null,
    corrections: 0,
    handoverMethod: "",
  });
  for (const line of order.lines) line.parcelId = parcel.id;
  order.parcelIds = [parcel.id];
  platform.orders.put(order);
}

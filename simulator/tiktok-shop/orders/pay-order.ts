import { draftParcel } from "../fulfilment/draft-parcel";
import type { Platform } from "../platform";
import type { Order, Shop } from "../records";
import { moveOrder, requireMove } from "./move-order";

/** Payment starts the remorse hour in shops that have one, and all deadlines. */
export function payOrder(platform: Platform, shop: Shop, order: Order, withHold = shop.hasHold): void {
  requireMove(order, "pay");
  order.isOnHoldOrder = withHold;
  order.paidTime = platform.now();
  moveOrder(platform, order, withHold ? "payIntoHold" : "pay", "paid");
  if (!withHold) draftParcel(platform, shop, order);
}

export function endHold(platform: Platform, shop: Shop, order: Order): void {
  moveOrder(platform, order, "endHold", "hold over");
  draftParcel(platform, shop, order);
}

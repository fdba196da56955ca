import type { Platform } from "../platform";
import type { Content, Package } from "../records";
import { remaining } from "../shipments/send-request";

/** What of a labelled package may still leave: pieces cancelled since its label was made stay behind. */
export function stillOwed(platform: Platform, parcel: Package): Content[] {
  return parcel.contents.flatMap((item) => {
    const order = platform.orders.get(item.parentOrderSn)?.orders.find(({ id }) => id === item.orderSn);
    const quantity = order ? Math.min(item.quantity, remaining(order)) : 0;
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
}

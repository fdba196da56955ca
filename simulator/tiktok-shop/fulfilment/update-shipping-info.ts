import type { ShopCall } from "../endpoint";
import { requiredString } from "../fields";
import { refusal } from "../platform-error";
import type { Order, Parcel, Region } from "../records";
import { checkTracking } from "./check-tracking";

const CORRECTION_SECONDS = 72 * 3600;

/** Markets with a documented limit in hours; elsewhere one correction, whenever. */
const hurriedRegions: Region[] = ["US", "GB", "ID", "MY", "PH", "SG", "TH", "VN"];

export function updateOrderShippingInfo(call: ShopCall): object {
  const order = call.platform.orders.get(call.param("order_id"));
  if (!order || order.shopId !== call.shop.id) throw refusal("notYourOrder");
  const shipped = order.parcelIds.flatMap((id) => {
    const parcel = call.platform.parcels.get(id);
    return parcel && parcel.shippedTime !== null ? [parcel] : [];
  });
  if (shipped.length > 1) throw refusal("correctionPerPackage");
  return correct(call, order, shipped[0]);
}

export function updatePackageShippingInfo(call: ShopCall): object {
  const parcel = call.platform.parcels.get(call.param("package_id"));
  const order = parcel && call.platform.orders.get(parcel.orderId);
  if (!order || order.shopId !== call.shop.id) throw refusal("notYourPackage");
  return correct(call, order, parcel.shippedTime === null ? undefined : parcel);
}

function correct({ platform, shop, body }: ShopCall, order: Order, parcel: Parcel | undefined): object {
  const trackingNumber = requiredString(body, "tracking_number");
  const providerId = requiredString(body, "shipping_provider_id");
  if (order.shippingType === "TIKTOK") throw refusal("notSellerShipped");
  if (order.status === "CANCELLED") throw refusal("correctionOfCancelled");
  if (order.status === "DELIVERED" || order.status === "COMPLETED") throw refusal("delivered");
  if (!parcel || parcel.shippedTime === null) throw refusal("notShippedYet");
  const isLate = platform.now() - parcel.shippedTime > CORRECTION_SECONDS;
  if (isLate && hurriedRegions.includes(shop.region)) throw refusal("correctionTooLate");
  if (order.corrections > 0) throw refusal("correctionUsed");
  const { provider } = checkTracking(platform, shop, order, { trackingNumber, providerId }, parcel);

  order.corrections += 1;
  platform.orders.put(order);
  platform.parcels.put({
    ...parcel,
    trackingNumber,
    providerId: provider.id,
    providerName: provider.name,
    corrections: parcel.corrections + 1,
    updateTime: platform.now(),
  });
  return {};
}

import type { ShopCall } from "../endpoint";
import { optionalStrings } from "../fields";
import { refusal } from "../platform-error";

/** When the platform's carrier can fetch a parcel. `avaliable` is misspelt on the platform. */
export function handoverTimeSlots({ platform, shop, param }: ShopCall): object {
  const parcel = platform.parcels.get(param("package_id"));
  if (!parcel || parcel.shopId !== shop.id) throw refusal("notYourPackage");
  const tomorrow = (Math.floor(platform.now() / 86_400) + 1) * 86_400;
  return {
    can_pickup: true,
    can_drop_off: true,
    can_van_collection: shop.region === "GB",
    drop_off_point_url: "https://dropoff.example.invalid/points",
    pickup_slots: [
      { start_time: tomorrow + 9 * 3600, end_time: tomorrow + 12 * 3600, avaliable: true },
      { start_time: tomorrow + 13 * 3600, end_time: tomorrow + 17 * 3600, avaliable: false },
    ],
  };
}

/** Label rates, US only. Asked for `order_line_item_ids`, it answers `order_line_id`. */
export function shippingServices({ platform, shop, body, param }: ShopCall): object {
  if (shop.region !== "US") throw refusal("wrongRegion");
  const order = platform.orders.get(param("order_id"));
  if (!order || order.shopId !== shop.id) throw refusal("notYourOrder");
  const lineIds = optionalStrings(body, "order_line_item_ids", 1000);
  return {
    order_id: order.id,
    order_line_id: lineIds ?? order.lines.map(({ id }) => id),
    weight: body.weight ?? { value: "1", unit: "POUND" },
    dimension: body.dimension ?? { length: "8", width: "6", height: "4", unit: "INCH" },
    shipping_services: [
      {
        id: "7208000000000000071",
        name: "USPS Ground Advantage",
        price: "4.37",
        currency: shop.currency,
        earliest_delivery_days: 2,
        latest_delivery_days: 5,
        is_default: true,
        shipping_provider_id: "7117000000000000001",
        shipping_provider_name: "USPS",
      },
    ],
  };
}

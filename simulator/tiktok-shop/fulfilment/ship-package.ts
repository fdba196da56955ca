import type { ShopCall } from "../endpoint";
import { optionalEnum, requiredString } from "../fields";
import { moveOrder } from "../orders/move-order";
import type { Platform } from "../platform";
import { invalidInput, refusal } from "../platform-error";
import type { Order, Parcel, Region } from "../records";
import { checkShippable } from "./check-shippable";
import { checkTracking } from "./check-tracking";
import { isShipped, recorded } from "./mark-as-shipped";

/** Where a seller's own parcel goes through this call; elsewhere it is marked as shipped instead. */
const selfShipmentRegions: Region[] = ["ID", "MY", "PH", "SG", "TH", "VN", "BR", "MX"];

export function shipPackage(call: ShopCall): object {
  const { platform, shop } = call;
  const parcel = platform.parcels.get(call.param("package_id"));
  const order = parcel && platform.orders.get(parcel.orderId);
  if (!parcel || !order || parcel.shopId !== shop.id) throw refusal("notYourPackage");
  return recorded(platform, order, call, () => ship(call, order, parcel));
}

function ship({ platform, shop, body }: ShopCall, order: Order, parcel: Parcel): object {
  if (shop.region === "US") throw refusal("wrongRegion");
  checkShippable(platform, shop, order);
  if (parcel.shippedTime !== null) throw refusal("alreadyShipped");
  if (order.shippingType === "TIKTOK") {
    const handoverMethod = optionalEnum(body, "handover_method", ["PICKUP", "DROP_OFF"]) ?? "DROP_OFF";
    return leave(platform, order, { ...parcel, handoverMethod, ...platformLabel(platform) });
  }
  if (!selfShipmentRegions.includes(shop.region)) throw refusal("wrongRegion");
  const own = body.self_shipment;
  if (typeof own !== "object" || own === null || Array.isArray(own)) {
    throw invalidInput("SelfShipment is a required field and has not been provided.");
  }
  const trackingNumber = requiredString(own as { [key: string]: unknown }, "tracking_number");
  const providerId = requiredString(own as { [key: string]: unknown }, "shipping_provider_id");
  const { provider } = checkTracking(platform, shop, order, { trackingNumber, providerId });
  return leave(platform, order, { ...parcel, trackingNumber, providerId, providerName: provider.name });
}

function leave(platform: Platform, order: Order, parcel: Parcel): object {
  const now = platform.now();
  platform.parcels.put({ ...parcel, status: "PROCESSING", shippedTime: now, updateTime: now });
  order.rtsTime ??= now;
  const isComplete = order.lines.every((line) => line.cancelledBy !== "" || isShipped(platform, line));
  moveOrder(platform, order, isComplete ? "shipRest" : "shipPart", `parcel ${parcel.id} arranged`);
  return {};
}

function platformLabel(platform: Platform): Pick<Parcel, "providerId" | "providerName" | "trackingNumber"> {
  const serial = String(platform.count("platform-label")).padStart(10, "0");
  return {
    providerId: "7117999999999999999",
    providerName: "TikTok Shipping",
    trackingNumber: `TTS${serial}X`,
  };
}

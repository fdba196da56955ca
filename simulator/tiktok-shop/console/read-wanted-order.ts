import { ConsoleError } from "../../console/console-route";
import {
  optionalChoice,
  optionalFlag,
  optionalNumber,
  optionalObject,
  optionalObjects,
  optionalText,
  text,
} from "../../console/fields";
import { readAddress } from "../orders/change-address";
import type { WantedOrder } from "../orders/make-orders";
import { orderStatuses } from "../orders/order-states";
import type { Platform } from "../platform";
import { orderDefects, type Shop } from "../records";
import { findVariant } from "./find";

/** The body of "make orders". `paid: false` is short for UNPAID; `hold: true` for ON_HOLD unless a status is named. */
export function readWantedOrder(
  platform: Platform,
  shop: Shop,
  body: { [key: string]: unknown },
): WantedOrder {
  const named = optionalChoice(body, "status", orderStatuses);
  const paid = optionalFlag(body, "paid");
  const hold = optionalFlag(body, "hold");
  const status = named ?? (paid === false ? "UNPAID" : hold === true ? "ON_HOLD" : "AWAITING_SHIPMENT");
  const ageSeconds = optionalNumber(body, "ageSeconds");
  const warehouseId = optionalText(body, "warehouseId") ?? null;
  if (warehouseId !== null && !shop.warehouses.some(({ id }) => id === warehouseId)) {
    throw new ConsoleError(404, `shop ${shop.name} has no warehouse ${warehouseId}`);
  }
  const lines = (optionalObjects(body, "lines") ?? []).map((line) => ({
    ...findVariant(platform, shop, text(line, "sku")),
    quantity: optionalNumber(line, "quantity") ?? 1,
    sellerSku: optionalText(line, "sellerSku"),
  }));
  if (status === "PARTIALLY_SHIPPING" && lines.reduce((sum, { quantity }) => sum + quantity, 0) < 2) {
    throw new ConsoleError(400, "a partly shipped order needs lines for two units or more");
  }
  return {
    status,
    lines,
    shippingType: optionalChoice(body, "shippingType", ["SELLER", "TIKTOK"] as const) ?? "SELLER",
    fulfillmentType:
      optionalChoice(body, "fulfillmentType", ["FULFILLMENT_BY_SELLER", "FULFILLMENT_BY_TIKTOK"] as const) ??
      "FULFILLMENT_BY_SELLER",
    orderType: optionalText(body, "orderType") ?? "NORMAL",
    warehouseId,
    hold: hold ?? shop.hasHold,
    createdAt: ageSeconds === undefined ? null : platform.now() - ageSeconds,
    address: readAddress(optionalObject(body, "address") ?? {}),
    buyerNumber: optionalNumber(body, "buyerNumber") ?? null,
    buyerMessage: optionalText(body, "buyerMessage") ?? null,
    broken: optionalChoice(body, "broken", orderDefects) ?? null,
    announce: optionalFlag(body, "webhooks") ?? true,
  };
}

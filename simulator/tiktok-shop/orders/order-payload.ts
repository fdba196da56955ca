import { money } from "../money";
import type { Platform } from "../platform";
import type { Line, Order, Parcel, Shop } from "../records";
import { absent } from "./absent";
import { broken } from "./broken-order";
import { deadlines } from "./deadlines";
import { lineStatus } from "./line-status";
import { maskedAddress } from "./masked-address";

type Payload = { [key: string]: unknown };

/** The order as search and detail show it: nearly the same in both. */
export function orderPayload(platform: Platform, shop: Shop, order: Order): Payload {
  const settings = platform.settings();
  const parcels = order.parcelIds.flatMap((id) => platform.parcels.get(id) ?? []);
  const shipped = parcels.find((parcel) => parcel.shippedTime !== null);
  const isLive = order.paidTime !== null && order.status !== "ON_HOLD";
  const option = shop.deliveryOptions.find(({ id }) => id === order.deliveryOptionId);
  const payload: Payload = {
    id: order.id,
    status: order.status,
    order_type: order.orderType,
    commerce_platform: "TIKTOK_SHOP",
    user_id: order.userId,
    buyer_email: `v2${order.userId.slice(-10)}@scs.tiktok.example.invalid`,
    ...absent(settings, order.id, "buyer_message", order.buyerMessage),
    ...absent(settings, order.id, "seller_note", order.sellerNote),
    create_time: order.createTime,
    update_time: order.updateTime,
    ...times(order),
    ...(isLive && order.paidTime !== null ? deadlines(order.paidTime) : {}),
    fulfillment_type: order.fulfillmentType,
    shipping_type: order.shippingType,
    delivery_type: "HOME_DELIVERY",
    delivery_option_id: order.deliveryOptionId,
    delivery_option_name: option?.name ?? "",
    warehouse_id: order.warehouseId,
    payment_method_name: "Credit card",
    is_cod: false,
    is_sample_order: order.isSample,
    is_on_hold_order: order.isOnHoldOrder,
    is_buyer_request_cancel: order.isBuyerRequestCancel,
    has_updated_recipient_address: order.hasUpdatedAddress,
    is_replacement_order: false,
    is_exchange_order: false,
    ...(order.cancelReason === ""
      ? {}
      : { cancel_reason: order.cancelReason, cancellation_initiator: order.cancellationInitiator }),
    ...(parcels.length > 1 ? { split_or_combine_tag: "SPLIT" } : {}),
    ...absent(settings, order.id, "tracking_number", shipped?.trackingNumber ?? ""),
    ...absent(settings, order.id, "shipping_provider", shipped?.providerName ?? ""),
    ...absent(settings, order.id, "shipping_provider_id", shipped?.providerId ?? ""),
    payment: payment(shop, order),
    recipient_address: maskedAddress(order, shop, platform.now()),
    packages: parcels.map(({ id }) => ({ id })),
    line_items: order.lines.map((line) => linePayload(platform, shop, order, line, parcels)),
  };
  if (settings.unknownData) addUnknown(payload);
  return order.broken ? broken(payload, order.broken) : payload;
}

function times(order: Order): Payload {
  const known = {
    paid_time: order.paidTime,
    rts_time: order.rtsTime,
    collection_time: order.collectionTime,
    delivery_time: order.deliveryTime,
    cancel_time: order.cancelTime,
    request_cancel_time: order.requestCancelTime,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

function payment(shop: Shop, order: Order): Payload {
  const sum = (amountOf: (line: Line) => number) =>
    order.lines.reduce((total, line) => total + amountOf(line), 0);
  const original = sum((line) => line.originalPriceMinor);
  const sellerDiscount = sum((line) => line.sellerDiscountMinor);
  const platformDiscount = sum((line) => line.platformDiscountMinor);
  const subTotal = original - sellerDiscount - platformDiscount;
  // Prices include VAT everywhere but in the US, where sales tax comes on top.
  const tax = shop.region === "US" ? Math.round(subTotal * 0.07) : 0;
  return {
    currency: shop.currency,
    original_total_product_price: money(original),
    seller_discount: money(sellerDiscount),
    platform_discount: money(platformDiscount),
    sub_total: money(subTotal),
    original_shipping_fee: money(order.shippingFeeMinor),
    shipping_fee_seller_discount: "0",
    shipping_fee_platform_discount: "0",
    shipping_fee_cofunded_discount: "0",
    shipping_fee: money(order.shippingFeeMinor),
    tax: money(tax),
    ...(shop.region === "US"
      ? { product_tax: money(tax), shipping_fee_tax: "0", retail_delivery_fee: "0" }
      : {}),
    total_amount: money(subTotal + order.shippingFeeMinor + tax),
  };
}

function linePayload(platform: Platform, shop: Shop, order: Order, line: Line, parcels: Parcel[]): Payload {
  const parcel = parcels.find(({ id }) => id === line.parcelId);
  const isShipped = parcel !== undefined && parcel.shippedTime !== null;
  return {
    id: line.id,
    sku_id: line.skuId,
    product_id: line.productId,
    product_name: line.productName,
    sku_name: line.skuName,
    seller_sku: sellerSku(platform, line),
    sku_image: `https://p16-oec-va.example.invalid/tos-demo/${line.skuId}.jpeg`,
    original_price: money(line.originalPriceMinor),
    sale_price: money(line.originalPriceMinor - line.sellerDiscountMinor - line.platformDiscountMinor),
    platform_discount: money(line.platformDiscountMinor),
    seller_discount: money(line.sellerDiscountMinor),
    currency: shop.currency,
    display_status: lineStatus(order, line, parcel),
    sku_type: "NORMAL",
    is_gift: false,
    ...(parcel ? { package_id: parcel.id, package_status: parcel.status } : {}),
    ...(isShipped
      ? {
          shipping_provider_id: parcel.providerId,
          shipping_provider_name: parcel.providerName,
          tracking_number: parcel.trackingNumber,
          rts_time: parcel.shippedTime,
        }
      : {}),
    ...(line.cancelledBy === "" ? {} : { cancel_user: line.cancelledBy, cancel_reason: order.cancelReason }),
  };
}

/** The seller may fill it in after the sale, and orders then show it. */
function sellerSku(platform: Platform, line: Line): string {
  if (line.sellerSkuOverride !== null) return line.sellerSkuOverride;
  const product = platform.products.get(line.productId);
  return product?.skus.find(({ id }) => id === line.skuId)?.sellerSku ?? "";
}

function addUnknown(payload: Payload): void {
  payload.order_type = "GROUP_BUY";
  payload.delivery_type = "DRONE_DROP";
  payload.buyer_nickname = "someone new";
  payload.order_rights = [{ right: "PRICE_MATCH", level: 3 }];
  payload.fast_delivery_program = "1_HOUR_DELIVERY";
  for (const line of payload.line_items as Payload[]) {
    line.sku_type = "UNBOXING";
    line.sub_item_info = [{ id: "1", share: "0.5" }];
    line.is_unboxing_item = true;
  }
}

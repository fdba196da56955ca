import type { ShopCall } from "./endpoint";
import { optionalInteger, optionalStrings, pageSize, queryEnum } from "./fields";
import { money } from "./money";
import { filtersName, inOrder, nextPage, type Place, pageOf } from "./page-token";
import type { Platform } from "./platform";
import type { Cancellation, Line, Order, Shop } from "./records";

const MOST_IDS = 100;

export function searchCancellations({ platform, shop, query, body }: ShopCall): object {
  const size = pageSize(query, { least: 1, most: 50, fallback: 10 });
  const sortField = queryEnum(query, "sort_field", ["create_time", "update_time"], "create_time");
  // Ascending by default, unlike orders.
  const direction = queryEnum(query, "sort_order", ["DESC", "ASC"], "ASC");
  const statuses = optionalStrings(body, "cancel_status", MOST_IDS);
  const wanted = {
    ids: optionalStrings(body, "cancel_ids", MOST_IDS),
    orderIds: optionalStrings(body, "order_ids", MOST_IDS),
    userIds: optionalStrings(body, "buyer_user_ids", MOST_IDS),
    types: optionalStrings(body, "cancel_types", MOST_IDS),
    // Filters spell the withdrawn state with one L less than answers do.
    statuses: statuses?.map((status) => (status === "CANCELLATION_REQUEST_CANCEL" ? `${status}LED` : status)),
    createdFrom: optionalInteger(body, "create_time_ge") ?? 0,
    createdBefore: optionalInteger(body, "create_time_lt") ?? Number.MAX_SAFE_INTEGER,
    updatedFrom: optionalInteger(body, "update_time_ge") ?? 0,
    updatedBefore: optionalInteger(body, "update_time_lt") ?? Number.MAX_SAFE_INTEGER,
  };
  const filters = filtersName(shop.id, sortField, direction, wanted);
  const placeOf = (item: Cancellation): Place => [
    sortField === "create_time" ? item.createTime : item.updateTime,
    item.id,
  ];
  const found = platform.cancellations
    .all()
    .filter(
      (item) =>
        item.shopId === shop.id &&
        (wanted.ids?.includes(item.id) ?? true) &&
        (wanted.orderIds?.includes(item.orderId) ?? true) &&
        (wanted.userIds?.includes(platform.orders.get(item.orderId)?.userId ?? "") ?? true) &&
        (wanted.types?.includes(item.type) ?? true) &&
        (wanted.statuses?.includes(item.status) ?? true) &&
        item.createTime >= wanted.createdFrom &&
        item.createTime < wanted.createdBefore &&
        item.updateTime >= wanted.updatedFrom &&
        item.updateTime < wanted.updatedBefore,
    );
  const { items, nextToken } = pageOf(inOrder(found, placeOf, direction), placeOf, {
    direction,
    size,
    token: query.get("page_token"),
    filters,
  });
  return {
    cancellations: items.map((item) => cancellationPayload(platform, shop, item)),
    total_count: found.length,
    ...nextPage(nextToken, found.length),
  };
}

function cancellationPayload(platform: Platform, shop: Shop, item: Cancellation): object {
  const order = platform.orders.get(item.orderId);
  const lines = order?.lines.filter((line) => item.lineIds.includes(line.id)) ?? [];
  return {
    cancel_id: item.id,
    order_id: item.orderId,
    cancel_type: item.type,
    cancel_status: item.status,
    role: item.role,
    cancel_reason: item.reason,
    cancel_reason_text: item.reasonText,
    create_time: item.createTime,
    update_time: item.updateTime,
    ...(item.deadline === null
      ? {}
      : { seller_next_action_response: [{ action: "SELLER_RESPOND_CANCEL", deadline: item.deadline }] }),
    refund_amount: refund(shop, order, lines),
    cancel_line_items: lines.map((line) => ({
      cancel_line_item_id: `4036${line.id.slice(3)}`,
      order_line_item_id: line.id,
      sku_id: line.skuId,
      sku_name: line.skuName,
      product_name: line.productName,
      seller_sku: line.sellerSkuOverride ?? "",
      refund_amount: refund(shop, undefined, [line]),
    })),
  };
}

/** The shipping fee comes back with the last line, that is with the whole order. */
function refund(shop: Shop, order: Order | undefined, lines: Line[]): object {
  const subtotal = lines.reduce(
    (sum, line) => sum + line.originalPriceMinor - line.sellerDiscountMinor - line.platformDiscountMinor,
    0,
  );
  const shipping = order && lines.length === order.lines.length ? order.shippingFeeMinor : 0;
  return {
    currency: shop.currency,
    refund_total: money(subtotal + shipping),
    refund_subtotal: money(subtotal),
    refund_shipping_fee: money(shipping),
    refund_tax: "0",
  };
}

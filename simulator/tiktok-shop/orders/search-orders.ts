import type { ShopCall } from "../endpoint";
import {
  optionalBoolean,
  optionalEnum,
  optionalInteger,
  optionalString,
  optionalStrings,
  pageSize,
  queryEnum,
} from "../fields";
import { filtersName, inOrder, nextPage, type Place, pageOf } from "../page-token";
import type { Platform } from "../platform";
import type { Order } from "../records";
import { orderPayload } from "./order-payload";
import { orderStatuses } from "./order-states";
import { isIndexed } from "./visible-orders";

export function searchOrders({ platform, shop, query, body }: ShopCall): object {
  const size = pageSize(query, { least: 1, most: 100 });
  const sortField = queryEnum(query, "sort_field", ["create_time", "update_time"], "create_time");
  const direction = queryEnum(query, "sort_order", ["DESC", "ASC"], "DESC");
  const wanted = readFilters(body);
  const filters = filtersName(shop.id, sortField, direction, wanted);
  const placeOf = (order: Order): Place => [
    sortField === "create_time" ? order.createTime : order.updateTime,
    order.id,
  ];
  const sorted = remembered(platform, filters, () =>
    inOrder(
      platform.orders.inGroup(shop.id).filter((order) => isIndexed(platform, order) && fits(order, wanted)),
      placeOf,
      direction,
    ),
  );
  const { items, nextToken } = pageOf(sorted, placeOf, {
    direction,
    size,
    token: query.get("page_token"),
    filters,
  });
  return {
    ...nextPage(nextToken, sorted.length),
    total_count: sorted.length,
    orders: items.map((order) => orderPayload(platform, shop, order)),
  };
}

type Filters = ReturnType<typeof readFilters>;

function readFilters(body: { [key: string]: unknown }) {
  return {
    status: optionalEnum(body, "order_status", orderStatuses),
    createdFrom: optionalInteger(body, "create_time_ge"),
    createdBefore: optionalInteger(body, "create_time_lt"),
    updatedFrom: optionalInteger(body, "update_time_ge"),
    updatedBefore: optionalInteger(body, "update_time_lt"),
    shippingType: optionalEnum(body, "shipping_type", ["TIKTOK", "SELLER"]),
    userId: optionalString(body, "buyer_user_id"),
    isCancelRequested: optionalBoolean(body, "is_buyer_request_cancel"),
    warehouseIds: optionalStrings(body, "warehouse_ids", 100),
  };
}

function fits(order: Order, wanted: Filters): boolean {
  return (
    (wanted.status === undefined || order.status === wanted.status) &&
    order.createTime >= (wanted.createdFrom ?? 0) &&
    order.createTime < (wanted.createdBefore ?? Number.POSITIVE_INFINITY) &&
    order.updateTime >= (wanted.updatedFrom ?? 0) &&
    order.updateTime < (wanted.updatedBefore ?? Number.POSITIVE_INFINITY) &&
    (wanted.shippingType === undefined || order.shippingType === wanted.shippingType) &&
    (wanted.userId === undefined || order.userId === wanted.userId) &&
    (wanted.isCancelRequested === undefined || order.isBuyerRequestCancel === wanted.isCancelRequested) &&
    (wanted.warehouseIds === undefined || wanted.warehouseIds.includes(order.warehouseId))
  );
}

const lastSearch = new WeakMap<
  Platform,
  { revision: number; at: number; filters: string; sorted: Order[] }
>();

/** A shop with tens of thousands of orders is read in hundreds of pages; sort it once, not for each. */
function remembered(platform: Platform, filters: string, search: () => Order[]): Order[] {
  const { revision } = platform.orders;
  const at = platform.now();
  const last = lastSearch.get(platform);
  const lag = platform.settings().indexLagSeconds;
  if (last && last.revision === revision && last.filters === filters && (lag === 0 || last.at === at)) {
    return last.sorted;
  }
  const sorted = search();
  lastSearch.set(platform, { revision, at, filters, sorted });
  return sorted;
}

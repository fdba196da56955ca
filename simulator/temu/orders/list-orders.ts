import type { MallCall } from "../endpoint";
import { type Fields, onPage } from "../fields";
import { PlatformError } from "../platform-error";
import type { ParentOrder } from "../records";
import { abnormalities } from "../shipments/abnormalities";
import { readFulfillmentTypes } from "./fulfillment-types";
import { standingLabels } from "./labels";
import { orderPayload } from "./order-payload";
import { orderStatuses } from "./order-states";
import { isOfTypes, orderFields, visibleOrders } from "./visible-orders";

const MOST_SNS = 20;

/** bg.order.list.v2.get: newest first, always; an order that changes meanwhile moves to the front. */
export function listOrders(call: MallCall): object {
  const { platform, mall } = call;
  const fields = orderFields(call);
  const page = fields.page({ page: "pageNumber", size: "pageSize" }, { fallback: 10, most: 100 });
  const types = readFulfillmentTypes(fields);
  const sortBy = fields.text("sortby") ?? "createTime";
  if (sortBy !== "createTime" && sortBy !== "updateTime") throw fields.refuse("sortby is unknown");
  const status = fields.integer("parentOrderStatus") ?? 0;
  if (status !== 0 && !orderStatuses.some((known) => known === status)) {
    throw fields.refuse("parentOrderStatus is unknown");
  }
  const sns = fields.texts("parentOrderSnList", MOST_SNS);
  const regionId = fields.integer("regionId");
  const skuId = fields.id("skuId");
  const labels = fields.texts("parentOrderLabel");
  const troubles = fields.texts("packageAbnormalTypeList");
  const isPreSale = fields.flag("hasPreSaleOrder");
  const ranges = [
    range(fields, "createAfter", "createBefore", (order) => order.createdAt),
    range(fields, "updateAtStart", "updateAtEnd", (order) => order.updatedAt),
    range(fields, "expectShipLatestTimeStart", "expectShipLatestTimeEnd", (order) => order.shipBy),
    range(fields, "parentConfirmTimeStart", "parentConfirmTimeEnd", (order) => order.confirmedAt, 140020012),
  ];
  const found = visibleOrders(call).filter(
    (order) =>
      isOfTypes(order, types) &&
      (status === 0 || order.status === status) &&
      (sns?.includes(order.id) ?? true) &&
      (regionId === undefined || order.regionId === regionId) &&
      (skuId === undefined || order.orders.some((line) => line.skuId === skuId)) &&
      (labels?.some((label) => standingLabels(platform, order).includes(label)) ?? true) &&
      (troubles?.some((name) =>
        order.orders.some((line) => abnormalities(platform, order, line).includes(name)),
      ) ??
        true) &&
      (isPreSale === undefined ||
        order.orders.some((line) => line.labels.includes("pre_sale_order")) === isPreSale) &&
      ranges.every((fits) => fits(order)),
  );
  const timeOf = (order: ParentOrder) => (sortBy === "createTime" ? order.createdAt : order.updatedAt);
  found.sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
  return {
    totalItemNum: found.length,
    pageItems: onPage(found, page).map((order) => orderPayload(platform, mall, order, types)),
  };
}

/** Both ends are inclusive and needed, in seconds. */
function range(
  fields: Fields,
  from: string,
  to: string,
  timeOf: (order: ParentOrder) => number | null,
  reversedCode = 140020005,
): (order: ParentOrder) => boolean {
  const [start, end] = [fields.integer(from), fields.integer(to)];
  if (start === undefined && end === undefined) return () => true;
  if (start === undefined || end === undefined) {
    throw new PlatformError(140020013, `${from} and ${to} belong together`);
  }
  if ([start, end].some((time) => String(time).length !== 10)) {
    throw new PlatformError(140020014, "times must be in seconds");
  }
  if (start > end) throw new PlatformError(reversedCode, `${from} is later than ${to}`);
  return (order) => {
    const time = timeOf(order);
    return time !== null && time >= start && time <= end;
  };
}

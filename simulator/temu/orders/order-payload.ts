import type { Platform } from "../platform";
import type { FulfillmentType, Mall, Order, ParentOrder } from "../records";
import { regionById } from "../regions";
import { abnormalities } from "../shipments/abnormalities";
import { broken } from "./broken-order";
import { labelList, orderLabels, parentLabels, standingLabels } from "./labels";

type Payload = { [key: string]: unknown };

/** How list and detail show a parent order, as far as its orders are of these fulfilment types. */
export function orderPayload(
  platform: Platform,
  mall: Mall,
  parent: ParentOrder,
  types: readonly FulfillmentType[],
): Payload {
  const payload = {
    parentOrderMap: parentPayload(platform, mall, parent),
    orderList: parent.orders
      .filter(({ fulfillmentType }) => types.includes(fulfillmentType))
      .map((order) => linePayload(platform, mall, parent, order)),
  };
  return parent.broken ? broken(payload, parent.broken) : payload;
}

function parentPayload(platform: Platform, mall: Mall, parent: ParentOrder): Payload {
  const unknown = platform.settings().unknownData;
  const labels = labelList(parentLabels, standingLabels(platform, parent));
  return {
    parentOrderSn: parent.id,
    parentOrderStatus: parent.status,
    parentOrderTime: parent.createdAt,
    parentOrderPendingFinishTime: parent.confirmedAt,
    parentConfirmTime: parent.confirmedAt,
    expectShipLatestTime: parent.shipBy,
    latestDeliveryTime: parent.deliverBy,
    parentShippingTime: parent.shippedAt,
    updateTime: parent.updatedAt,
    siteId: regionById(parent.regionId)?.siteId,
    regionId: parent.regionId,
    // Documented upside down: true says that the buyer paid no shipping.
    ...(mall.kind === "local" ? { hasShippingFee: true } : {}),
    orderPaymentType: parent.paymentType,
    shippingMethod: parent.shippingMethod,
    batchOrderNumberList: null,
    parentOrderLabel: unknown ? [...labels, { name: "label_of_tomorrow", value: 1 }] : labels,
    fulfillmentWarning: parent.warnings,
    ...(unknown ? { fieldOfTomorrow: { level: 3 } } : {}),
  };
}

function linePayload(platform: Platform, mall: Mall, parent: ParentOrder, order: Order): Payload {
  const isLocal = mall.kind === "local";
  const warehouse = platform.warehouses.get(order.warehouseId ?? "");
  return {
    orderSn: order.id,
    orderStatus: order.status,
    goodsId: Number(order.goodsId),
    ...(isLocal ? { skuId: Number(order.skuId) } : {}),
    goodsName: order.goodsName,
    originalGoodsName: order.goodsName,
    spec: order.spec,
    originalSpecName: order.spec,
    thumbUrl: `https://img.example.invalid/${order.goodsId}.jpg`,
    quantity: order.originalQuantity - order.canceledQuantity,
    originalOrderQuantity: order.originalQuantity,
    canceledQuantityBeforeShipment: order.canceledQuantity,
    fulfillmentType: order.fulfillmentType,
    orderCreateTime: parent.createdAt,
    ...absent(platform, "orderShippingTime", order.shippedAt, parent),
    orderPaymentType: parent.paymentType,
    isCancelledDuringPending: order.isCancelledDuringPending,
    inventoryDeductionWarehouseId: warehouse?.id ?? null,
    inventoryDeductionWarehouseName: warehouse?.name ?? null,
    productList: order.productList.map((part) => ({
      productId: isLocal ? null : Number(part.productId),
      productSkuId: isLocal ? null : Number(part.productSkuId),
      soldFactor: part.soldFactor,
      ...(part.extCode === "" ? absent(platform, "extCode", "", parent, order) : { extCode: part.extCode }),
    })),
    orderLabel: labelList(orderLabels, order.labels),
    fulfillmentWarning: order.warnings,
    packageAbnormalTypeList: abnormalities(platform, parent, order),
  };
}

/** Missing key, null and the empty value mean the same and are all in use. */
function absent(
  platform: Platform,
  key: string,
  value: unknown,
  parent: ParentOrder,
  order?: Order,
): Payload {
  if (value !== null && value !== "") return { [key]: value };
  if (platform.settings().absentValues === "empty") return { [key]: value };
  const digits = Number((order ?? parent).id.slice(-3));
  return [{}, { [key]: null }, { [key]: value }][digits % 3] ?? {};
}

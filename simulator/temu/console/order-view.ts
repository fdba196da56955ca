import { orderPayload } from "../orders/order-payload";
import { addressPayload } from "../orders/shipping-info";
import type { Platform } from "../platform";
import type { ParentOrder } from "../records";
import { packagesOfParent } from "../shipments/packages-of";
import { findMall } from "./find";

/** The order as it truly is, beside the order as the API shows it. */
export function orderView(platform: Platform, parent: ParentOrder): object {
  const packages = packagesOfParent(platform, parent);
  const count = (name: string) => {
    const calls = parent.shipCalls.filter(({ type }) => type === name);
    return { arrived: calls.length, applied: calls.filter(({ outcome }) => outcome === "applied").length };
  };
  return {
    ...orderRow(parent),
    shipBy: parent.shipBy,
    labels: parent.labels,
    warnings: parent.warnings,
    orders: parent.orders,
    packages,
    labelsBought: packages.filter(({ label }) => label?.boughtBy === "api" && label.boughtAt !== null).length,
    cancellations: platform.cancellations
      .inGroup(parent.mallId)
      .filter(({ parentOrderSn }) => parentOrderSn === parent.id),
    confirmCalls: count("bg.logistics.shipment.v2.confirm"),
    labelCalls: count("bg.logistics.shipment.create"),
    shipCalls: parent.shipCalls,
    history: parent.history,
    trueAddress: addressPayload(parent.address),
    wantedAddress: parent.wantedAddress && addressPayload(parent.wantedAddress),
    api: orderPayload(platform, findMall(platform, parent.mallId), parent, [
      "fulfillBySeller",
      "fulfillByCooperativeWarehouse",
    ]),
  };
}

/** Short form, for bulk answers. */
export function orderRow(parent: ParentOrder): object {
  return {
    id: parent.id,
    mallId: parent.mallId,
    gateway: parent.gateway,
    regionId: parent.regionId,
    status: parent.status,
    createdAt: parent.createdAt,
    updatedAt: parent.updatedAt,
    orderSns: parent.orders.map(({ id }) => id),
  };
}

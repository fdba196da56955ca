import { orderPayload } from "../orders/order-payload";
import { addressPayload } from "../orders/shipping-info";
import type { Platform } from "../platform";
import type { ParentOrder } from "../records";
import { packagesOfParent } from "../shipments/packages-of";
import { findMall } from "./find";

/** The order as it truly is, beside the order as the API shows it. */
export function orderView(platform: Platform, parent: ParentOrder): object {
  const packages = packagesOfParent(platform, parent.mallId, parent.id);
  const ofType = (part: string) => parent.shipCalls.filter(({ type }) => type.includes(part));
  const confirmCalls = ofType("shipment.v2.confirm");
  return {
    ...orderRow(parent),
    shipBy: parent.shipBy,
    labels: parent.labels,
    warnings: parent.warnings,
    orders: parent.orders,
    packages,
    labelsBought: packages.filter(({ label }) => label !== null && label.boughtBy === "api").length,
    cancellations: platform.cancellations
      .inGroup(parent.mallId)
      .filter(({ parentOrderSn }) => parentOrderSn === parent.id),
    confirmCalls: {
      arrived: confirmCalls.length,
      applied: confirmCalls.filter(({ outcome }) => outcome === "applied").length,
    },
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

import type { MallCall } from "../endpoint";
import type { ParentOrder } from "../records";
import { orderFields, visibleOrders } from "./visible-orders";

/** bg.order.combinedshipment.list.get: what may travel together; null when there is nothing. */
export function combinedShipments(call: MallCall): object | null {
  orderFields(call);
  const groups = new Map<string, ParentOrder[]>();
  for (const order of visibleOrders(call)) {
    if (order.combinedGroup === null || order.status !== 2) continue;
    groups.set(order.combinedGroup, [...(groups.get(order.combinedGroup) ?? []), order]);
  }
  const found = [...groups.values()].filter((group) => group.length > 1);
  if (found.length === 0) return null;
  return {
    combinedShippingGroups: found.map((group) => ({
      combinedShippingGroup: group.map((order) => ({
        parentOrderSn: order.id,
        parentOrderStatus: order.status,
        parentOrderTime: order.createdAt,
        mallId: Number(order.mallId),
        semiUniqueId: call.mall.semiUniqueId,
      })),
    })),
  };
}

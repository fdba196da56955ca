import type { Platform } from "../platform";
import { announceOrderStatus } from "../push/announce";
import type { ParentOrder } from "../records";
import { remaining } from "../shipments/send-request";
import { MoveRefused, moveOrder, touch } from "./move-order";

export type CancelledPart = { orderSn: string; quantity: number };

/** Takes units out before shipment; with the last unit the whole order is cancelled. */
export function cancelParts(
  platform: Platform,
  parent: ParentOrder,
  parts: CancelledPart[],
  cause: string,
): void {
  if (parent.status === 3 || !parent.orders.some((order) => remaining(order) > 0)) {
    throw new MoveRefused(parent, "cancel");
  }
  for (const { orderSn, quantity } of parts) {
    const order = parent.orders.find(({ id }) => id === orderSn);
    if (!order) throw new Error(`order ${orderSn} is not part of ${parent.id}`);
    order.canceledQuantity += Math.min(quantity, remaining(order));
    order.isCancelledDuringPending ||= parent.status === 1;
    if (order.canceledQuantity === order.originalQuantity) order.status = 3;
  }
  if (parent.orders.every(({ status }) => status === 3)) moveOrder(platform, parent, "cancel", cause);
  else if (parent.status === 41 && parent.orders.every((order) => remaining(order) === 0)) {
    for (const order of parent.orders) if (order.status === 41) order.status = 4;
    moveOrder(platform, parent, "shipRest", `${cause}: the rest is cancelled`);
  } else {
    parent.history.push({ at: platform.now(), from: parent.status, to: parent.status, cause });
    touch(platform, parent);
    announceOrderStatus(platform, parent);
  }
}

export function allThatIsLeft(parent: ParentOrder): CancelledPart[] {
  return parent.orders
    .map((order) => ({ orderSn: order.id, quantity: remaining(order) }))
    .filter(({ quantity }) => quantity > 0);
}

import type { Platform } from "../platform";
import { announceOrderStatus } from "../push/announce";
import type { ParentOrder } from "../records";
import { type OrderMove, type OrderStatus, statusAfter, statusNames } from "./order-states";

export class MoveRefused extends Error {
  constructor(order: ParentOrder, move: OrderMove) {
    super(`order ${order.id} is ${statusNames[order.status]}: "${move}" does not lead anywhere from there`);
  }
}

/** Refuses before anything else of a longer action has been written. */
export function requireMove(order: ParentOrder, move: OrderMove): OrderStatus {
  const to = statusAfter(order.status, move);
  if (to === null) throw new MoveRefused(order, move);
  return to;
}

/** The only writer of a parent order's status. */
export function moveOrder(platform: Platform, order: ParentOrder, move: OrderMove, cause: string): void {
  const to = requireMove(order, move);
  order.history.push({ at: platform.now(), from: order.status, to, cause });
  order.status = to;
  touch(platform, order);
  announceOrderStatus(platform, order);
}

/** Whatever a reader can see has changed. Two changes within one second still differ in updateTime. */
export function touch(platform: Platform, order: ParentOrder): void {
  order.updatedAt = Math.max(platform.now(), order.updatedAt + 1);
  platform.orders.put(order);
}

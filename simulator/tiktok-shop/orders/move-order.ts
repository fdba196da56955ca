import type { Platform } from "../platform";
import type { Order } from "../records";
import { announceOrderStatus } from "../webhooks/announce";
import { type OrderMove, type OrderStatus, statusAfter } from "./order-states";

export class MoveRefused extends Error {
  constructor(order: Order, move: OrderMove) {
    super(`order ${order.id} is ${order.status}: "${move}" does not lead anywhere from there`);
  }
}

/** Refuses before anything else of a longer action has been written. */
export function requireMove(order: Order, move: OrderMove): OrderStatus {
  const to = statusAfter(order.status, move);
  if (to === null) throw new MoveRefused(order, move);
  return to;
}

/** The only writer of an order's status. `update_time` follows status and nothing else. */
export function moveOrder(platform: Platform, order: Order, move: OrderMove, cause: string): OrderStatus {
  const to = requireMove(order, move);
  const now = platform.now();
  order.history.push({ at: now, from: order.status, to, cause });
  order.status = to;
  // Two moves within one second must still be told apart by their update_time.
  order.updateTime = Math.max(now, order.updateTime + 1);
  platform.orders.put(order);
  announceOrderStatus(platform, order);
  return to;
}

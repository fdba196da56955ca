import { moveOrder } from "../orders/move-order";
import type { Platform } from "../platform";
import type { Content, ParentOrder } from "../records";
import { remaining } from "./send-request";

/** These contents are under way: their orders count them, and the parent order moves once. */
export function markShipped(platform: Platform, contents: Content[]): void {
  const now = platform.now();
  const parents = new Set<ParentOrder>();
  for (const { parentOrderSn, orderSn, quantity } of contents) {
    const parent = platform.orders.get(parentOrderSn);
    const order = parent?.orders.find(({ id }) => id === orderSn);
    if (!parent || !order) throw new Error(`order ${orderSn} is missing`);
    parents.add(parent);
    order.shippedQuantity += quantity;
    order.shippedAt ??= now;
    order.status = remaining(order) === 0 ? 4 : 41;
  }
  for (const parent of parents) settle(platform, parent);
}

function settle(platform: Platform, parent: ParentOrder): void {
  parent.shippedAt ??= platform.now();
  const isWhole = parent.orders.every((order) => remaining(order) === 0);
  moveOrder(platform, parent, isWhole ? "shipRest" : "shipPart", isWhole ? "shipped" : "shipped in part");
}

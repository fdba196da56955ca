import type { Platform } from "../platform";
import type { ParentOrder } from "../records";
import { moveOrder, requireMove } from "./move-order";

/** Payment, risk and cooling-off checks are over: the seller may ship. */
export function releaseOrder(platform: Platform, parent: ParentOrder): void {
  requireMove(parent, "release");
  const now = platform.now();
  const { shipWithinSeconds } = platform.settings();
  parent.confirmedAt = now;
  parent.shipBy = now + shipWithinSeconds;
  parent.deliverBy = now + shipWithinSeconds + 5 * 86_400;
  for (const order of parent.orders) if (order.status === 1) order.status = 2;
  moveOrder(platform, parent, "release", "the checks are over");
}

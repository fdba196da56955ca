import { approveCancellation } from "./aftersales/answer-cancellation";
import { releaseOrder } from "./orders/release-order";
import type { Platform } from "./platform";

/** Everything that happens by itself when its time has come. */
export function letDueThingsHappen(platform: Platform): void {
  releasePendingOrders(platform);
  grantOverdueCancellations(platform);
}

function releasePendingOrders(platform: Platform): void {
  const { pendingSeconds } = platform.settings();
  for (const order of platform.orders.values()) {
    if (order.status === 1 && order.createdAt + pendingSeconds <= platform.now()) {
      releaseOrder(platform, order);
    }
  }
}

function grantOverdueCancellations(platform: Platform): void {
  for (const cancellation of platform.cancellations.values()) {
    const isOverdue = cancellation.group === 8 && cancellation.answerBy <= platform.now();
    if (isOverdue && !cancellation.isUnderReview) approveCancellation(platform, cancellation, 4);
  }
}

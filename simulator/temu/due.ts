import { approveCancellation } from "./aftersales/answer-cancellation";
import { isStillWanted, settleLabel, shipLabelled } from "./labels/settle-label";
import { releaseOrder } from "./orders/release-order";
import type { Platform } from "./platform";

/** Everything that happens by itself when its time has come. */
export function letDueThingsHappen(platform: Platform): void {
  releasePendingOrders(platform);
  grantOverdueCancellations(platform);
  settleOldLabels(platform);
  shipOverdueLabels(platform);
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

const LONGEST_PURCHASE_SECONDS = 600;

/** Nobody has to poll for a label to be bought. */
function settleOldLabels(platform: Platform): void {
  for (const parcel of platform.packages.values()) {
    const { label, createdAt } = parcel;
    const isOld = createdAt + LONGEST_PURCHASE_SECONDS <= platform.now();
    if (label?.status === 0 && label.retries === 0 && isOld) settleLabel(platform, parcel, label);
  }
}

/** A label that was bought to ship later counts as shipped when its time is over. */
function shipOverdueLabels(platform: Platform): void {
  for (const parcel of platform.packages.values()) {
    const { label, shippedAt } = parcel;
    if (label?.status !== 1 || shippedAt !== null || label.boughtAt === null) continue;
    const hours = label.shipLaterHours ?? 0;
    if (label.boughtAt + hours * 3600 > platform.now()) continue;
    if (isStillWanted(platform, parcel)) shipLabelled(platform, parcel);
  }
}

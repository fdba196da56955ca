import { allThatIsLeft, type CancelledPart, cancelParts } from "../orders/cancel-order";
import { MoveRefused, touch } from "../orders/move-order";
import type { Platform } from "../platform";
import { announceCancellation, type OperatorRole } from "../push/announce";
import type { Cancellation, CancellationGroup, ParentOrder } from "../records";

export function pendingCancellation(platform: Platform, parent: ParentOrder): Cancellation | undefined {
  return platform.cancellations
    .inGroup(parent.mallId)
    .find(({ parentOrderSn, group }) => parentOrderSn === parent.id && group === 8);
}

/** The buyer asks for all that is left, or for some of it; the seller has a day. */
export function requestCancellation(
  platform: Platform,
  parent: ParentOrder,
  parts: CancelledPart[] = allThatIsLeft(parent),
): Cancellation {
  if (parts.length === 0 || (parent.status !== 2 && parent.status !== 41)) {
    throw new MoveRefused(parent, "cancel");
  }
  const now = platform.now();
  const cancellation = platform.cancellations.put({
    id: platform.newSn("PAS-", parent.regionId),
    mallId: parent.mallId,
    gateway: parent.gateway,
    parentOrderSn: parent.id,
    group: 8,
    items: parts.map((part) => ({ afterSalesSn: platform.newSn("AS-", parent.regionId), ...part })),
    createdAt: now,
    updatedAt: now,
    answerBy: now + platform.settings().cancellationAnswerSeconds,
    isUnderReview: false,
  });
  touch(platform, parent);
  announceCancellation(platform, cancellation, 1);
  return cancellation;
}

export function approveCancellation(platform: Platform, cancellation: Cancellation, by: OperatorRole): void {
  const parent = platform.orders.get(cancellation.parentOrderSn);
  if (!parent) throw new Error(`order ${cancellation.parentOrderSn} is missing`);
  close(platform, cancellation, 9, by);
  cancelParts(platform, parent, cancellation.items, "the buyer's cancellation was granted");
}

/** There is no call for it: whoever ships in spite of the request refuses it. */
export function refuseCancellation(platform: Platform, parent: ParentOrder): void {
  const pending = pendingCancellation(platform, parent);
  if (pending) close(platform, pending, 10, 2);
}

export function withdrawCancellation(platform: Platform, parent: ParentOrder): void {
  const pending = pendingCancellation(platform, parent);
  if (pending) close(platform, pending, 11, 1);
  touch(platform, parent);
}

function close(
  platform: Platform,
  cancellation: Cancellation,
  group: CancellationGroup,
  by: OperatorRole,
): void {
  cancellation.group = group;
  cancellation.updatedAt = platform.now();
  platform.cancellations.put(cancellation);
  announceCancellation(platform, cancellation, by);
}

import type { Platform } from "../platform";
import { refusal } from "../platform-error";
import type { Cancellation, Order, Shop } from "../records";
import { announceCancellation } from "../webhooks/announce";
import { moveOrder, requireMove } from "./move-order";
import { statusAfter } from "./order-states";

export type CancelRole = Cancellation["role"];

/** Ends the order, or only some of its lines; it counts as cancelled when all of them are. */
export function cancelOrder(
  platform: Platform,
  shop: Shop,
  order: Order,
  options: { role: CancelRole; reason: string; lineIds?: string[] },
): Cancellation {
  requireMove(order, "cancel");
  if (options.role === "SELLER" && order.status === "AWAITING_COLLECTION" && shop.region !== "US") {
    throw refusal("alreadyShipped");
  }
  const lines = order.lines.filter(
    (line) => line.cancelledBy === "" && (!options.lineIds || options.lineIds.includes(line.id)),
  );
  const isWhole = order.lines.every((line) => line.cancelledBy !== "" || lines.includes(line));
  for (const line of lines) line.cancelledBy = options.role;
  order.cancelReason = options.reason;
  order.cancellationInitiator = options.role;
  platform.orders.put(order);
  const cancellation = recordCancellation(platform, order, {
    type: "CANCEL",
    status: "CANCELLATION_REQUEST_COMPLETE",
    role: options.role,
    reason: options.reason,
    lineIds: lines.map(({ id }) => id),
    deadline: null,
  });
  if (isWhole) finishCancellation(platform, order, `cancelled by ${options.role.toLowerCase()}`);
  else if (order.status === "PARTIALLY_SHIPPING" && hasNothingLeftToShip(order)) {
    moveOrder(platform, order, "shipRest", "the rest was cancelled");
  }
  return cancellation;
}

/**
 * Before payment and in the remorse hour a buyer cancels without asking. Later the seller has two days to
 * answer, then it is granted by itself.
 */
export function requestCancellation(
  platform: Platform,
  shop: Shop,
  order: Order,
  reason: string,
): Cancellation {
  requireMove(order, "cancel");
  if (order.status === "UNPAID" || order.status === "ON_HOLD") {
    return cancelOrder(platform, shop, order, { role: "BUYER", reason });
  }
  order.isBuyerRequestCancel = true;
  order.requestCancelTime = platform.now();
  platform.orders.put(order);
  return recordCancellation(platform, order, {
    type: "BUYER_CANCEL",
    status: "CANCELLATION_REQUEST_PENDING",
    role: "BUYER",
    reason,
    lineIds: order.lines.filter((line) => line.cancelledBy === "").map(({ id }) => id),
    deadline: platform.now() + platform.settings().cancellationAnswerSeconds,
  });
}

export function answerCancellation(
  platform: Platform,
  cancellation: Cancellation,
  answer: "approve" | "reject" | "withdraw",
): void {
  const order = platform.orders.get(cancellation.orderId);
  if (!order) throw new Error(`cancellation ${cancellation.id} has lost its order`);
  cancellation.status =
    answer === "approve" ? "CANCELLATION_REQUEST_COMPLETE" : "CANCELLATION_REQUEST_CANCELLED";
  cancellation.updateTime = platform.now();
  cancellation.deadline = null;
  platform.cancellations.put(cancellation);
  order.isBuyerRequestCancel = false;
  platform.orders.put(order);
  announceCancellation(platform, cancellation);
  if (answer !== "approve" || statusAfter(order.status, "cancel") === null) return;
  for (const line of order.lines) line.cancelledBy ||= "BUYER";
  order.cancelReason = cancellation.reason;
  order.cancellationInitiator = "BUYER";
  finishCancellation(platform, order, "buyer's request granted");
}

export function pendingCancellation(platform: Platform, order: Order): Cancellation | undefined {
  return platform.cancellations
    .inGroup(order.id)
    .find(({ status }) => status === "CANCELLATION_REQUEST_PENDING");
}

function finishCancellation(platform: Platform, order: Order, cause: string): void {
  order.cancelTime = platform.now();
  for (const id of order.parcelIds) {
    const parcel = platform.parcels.get(id);
    if (parcel) platform.parcels.put({ ...parcel, status: "CANCELLED", updateTime: platform.now() });
  }
  moveOrder(platform, order, "cancel", cause);
}

function hasNothingLeftToShip(order: Order): boolean {
  return order.lines.every((line) => line.cancelledBy !== "" || line.parcelId !== null);
}

function recordCancellation(
  platform: Platform,
  order: Order,
  what: Pick<Cancellation, "type" | "status" | "role" | "reason" | "lineIds" | "deadline">,
): Cancellation {
  const now = platform.now();
  const cancellation = platform.cancellations.put({
    ...what,
    id: platform.newId("cancellation"),
    shopId: order.shopId,
    orderId: order.id,
    reasonText: reasonText(what.reason),
    createTime: now,
    updateTime: now,
  });
  announceCancellation(platform, cancellation);
  return cancellation;
}

function reasonText(reason: string): string {
  const words = reason
    .replace(/^.*_reason_/, "")
    .replace(/_(uk|us)$/, "")
    .replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

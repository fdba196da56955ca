import { answerCancellation, cancelOrder } from "./orders/cancel-order";
import { endHold } from "./orders/pay-order";
import type { Platform } from "./platform";
import type { Shop } from "./records";
import { announceExpiry } from "./webhooks/announce";

const DAY = 86_400;
const NOTICE_SECONDS = 30 * DAY;

/** Everything that happens by itself when its time has come. */
export function letDueThingsHappen(platform: Platform): void {
  moveWaitingOrders(platform);
  grantOverdueCancellations(platform);
  announceEndingGrants(platform);
}

function moveWaitingOrders(platform: Platform): void {
  const { holdSeconds, unpaidSeconds } = platform.settings();
  const now = platform.now();
  for (const order of platform.orders.values()) {
    if (order.status !== "ON_HOLD" && order.status !== "UNPAID") continue;
    const shop = shopOf(platform, order.shopId);
    if (order.status === "ON_HOLD" && (order.paidTime ?? 0) + holdSeconds <= now)
      endHold(platform, shop, order);
    if (order.status === "UNPAID" && order.createTime + unpaidSeconds <= now) {
      cancelOrder(platform, shop, order, {
        role: "SYSTEM",
        reason: "system_cancel_unpaid_reason_not_paid_in_time",
      });
    }
  }
}

function grantOverdueCancellations(platform: Platform): void {
  const now = platform.now();
  for (const cancellation of platform.cancellations.values()) {
    if (cancellation.deadline === null || cancellation.deadline > now) continue;
    answerCancellation(platform, cancellation, "approve");
  }
}

/** From 30 days before the end: once at first sight, then each midnight. */
function announceEndingGrants(platform: Platform): void {
  const now = platform.now();
  const midnight = Math.floor(now / DAY) * DAY;
  for (const grant of platform.grants.values()) {
    const isEnding = grant.revokedAt === null && grant.endsAt > now && grant.endsAt - now <= NOTICE_SECONDS;
    if (!isEnding || (grant.lastExpiryNoticeAt !== null && grant.lastExpiryNoticeAt >= midnight)) continue;
    grant.lastExpiryNoticeAt = now;
    platform.grants.put(grant);
    for (const shop of platform.shops.inGroup(grant.accountId)) announceExpiry(platform, shop, grant);
  }
}

function shopOf(platform: Platform, shopId: string): Shop {
  const shop = platform.shops.get(shopId);
  if (!shop) throw new Error(`shop ${shopId} is missing`);
  return shop;
}

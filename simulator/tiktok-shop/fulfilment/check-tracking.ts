import { judgeTracking } from "../../tracking-numbers";
import type { Platform } from "../platform";
import { type PlatformError, refusal } from "../platform-error";
import type { Order, Parcel, Provider, Shop } from "../records";

const MOST_ORDERS_PER_NUMBER = 20;

export type TrackingInput = { trackingNumber: string; providerId: string };
export type CheckedTracking = { provider: Provider; warning: string | null };

/** Number and carrier of one parcel; `replaced` is the parcel whose number is being corrected. */
export function checkTracking(
  platform: Platform,
  shop: Shop,
  order: Order,
  { trackingNumber, providerId }: TrackingInput,
  replaced?: Parcel,
): CheckedTracking {
  if (!/^[A-Za-z0-9]+$/.test(trackingNumber)) throw refusal("specialCharacters");
  if (trackingNumber.length < 6 || trackingNumber.length > 40) throw refusal("badTrackingNumber");
  const option = shop.deliveryOptions.find(({ id }) => id === order.deliveryOptionId);
  const provider = option?.providers.find(({ id }) => id === providerId);
  if (!provider) throw refusal("unknownProvider");
  const verdict = judgeTracking(provider.name, trackingNumber);
  if (verdict.kind === "mismatch" && platform.settings().carrierMismatch === "refuse") {
    throw refusal("providerMismatch");
  }
  const complaint = numberInUse(platform, order, trackingNumber, replaced);
  if (complaint) throw complaint;
  const warning = { fits: null, mismatch: "Tracking number mismatch provider", doubt: "" }[verdict.kind];
  return { provider, warning: verdict.kind === "doubt" ? verdict.warning : warning };
}

/** Orders of one buyer to one address may travel in one box; anything else with the same number is a mistake. */
function numberInUse(
  platform: Platform,
  order: Order,
  trackingNumber: string,
  replaced?: Parcel,
): PlatformError | null {
  const users = platform.parcels
    .inGroup(trackingNumber)
    .filter((parcel) => parcel.id !== replaced?.id && parcel.status !== "CANCELLED");
  if (users.some((parcel) => parcel.orderId === order.id)) return refusal("numberUsedInOrder");
  for (const { orderId } of users) {
    const other = platform.orders.get(orderId);
    if (!other || other.userId !== order.userId || !isSameAddress(other, order)) {
      return refusal("numberUsedElsewhere");
    }
  }
  return users.length >= MOST_ORDERS_PER_NUMBER ? refusal("numberUsedTooOften") : null;
}

function isSameAddress(a: Order, b: Order): boolean {
  return JSON.stringify(a.address) === JSON.stringify(b.address);
}

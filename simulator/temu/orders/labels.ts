import type { Platform } from "../platform";
import type { ParentOrder } from "../records";

export const parentLabels = [
  "soon_to_be_overdue",
  "past_due",
  "pending_buyer_cancellation",
  "pending_buyer_address_change",
  "pending_risk_control_alert",
  "signature_required_on_delivery",
] as const;

export const orderLabels = [
  "customized_products",
  "US_to_CA",
  "is_US_to_CA_BBC",
  "Y2_advance_sale",
  "pre_sale_order",
  "made_to_order",
  "vacation_order",
  "second_hand_collectible_order",
  "second_hand_luxury_order",
] as const;

const SOON_SECONDS = 86_400;

/** The labels that stand; what an answer lists beside them has the value 0. */
export function standingLabels(platform: Platform, parent: ParentOrder): string[] {
  const now = platform.now();
  const isWaiting = parent.status === 2 || parent.status === 41;
  const shipBy = parent.shipBy ?? Number.MAX_SAFE_INTEGER;
  const pending = platform.cancellations
    .inGroup(parent.mallId)
    .some(({ parentOrderSn, group }) => parentOrderSn === parent.id && group === 8);
  return [
    ...parent.labels,
    ...(isWaiting && shipBy >= now && shipBy - now < SOON_SECONDS ? ["soon_to_be_overdue"] : []),
    ...(isWaiting && shipBy < now ? ["past_due"] : []),
    ...(pending ? ["pending_buyer_cancellation"] : []),
    ...(parent.wantedAddress ? ["pending_buyer_address_change"] : []),
    ...(parent.hasRiskAlert ? ["pending_risk_control_alert"] : []),
  ];
}

export function labelList(known: readonly string[], standing: string[]): { name: string; value: 0 | 1 }[] {
  const more = standing.filter((name) => !known.includes(name));
  return [...known, ...new Set(more)].map((name) => ({ name, value: standing.includes(name) ? 1 : 0 }));
}

/** What a grant may be used for. `all`: one token does everything. */
export const grantPurposes = ["orders", "products", "all"] as const;
export type GrantPurpose = (typeof grantPurposes)[number];

/** What a store can do; each is on only while the marketplace's permissions for it are there. */
export const features = [
  "order_sync",
  "addresses",
  "tracking",
  "carriers",
  "platform_labels",
  "cancellations",
  "listings",
  "stock_upload",
  "sales_statistics",
  "finance_reports",
] as const;
export type Feature = (typeof features)[number];

/** A store that lacks one of these cannot take orders at all; without the others something named stays off. */
export const indispensableFeatures: readonly Feature[] = ["order_sync", "addresses"];

/** The purpose of the token that a feature needs, where a store has one for each. */
export function purposeOf(feature: Feature): Exclude<GrantPurpose, "all"> {
  return feature === "listings" || feature === "stock_upload" ? "products" : "orders";
}

/** Why a grant is over before or at its time: `ended`, it expired or a newer one replaced it; `revoked`, taken back. */
export const grantLosses = ["revoked", "ended"] as const;
export type GrantLoss = (typeof grantLosses)[number];

/** Days before a grant's end on which the seller hears of it, first to last. */
const announcedDaysBeforeEnd = [14, 7, 3, 1] as const;

const dayMs = 86_400_000;

/**
 * The announcement that is due: the days before the end, zero for the end itself; null when the seller knows. One
 * that was missed is not made up for once a later one is due.
 */
export function announcementDue(
  { expiresAt, announcedDays }: { expiresAt: Date; announcedDays: number | null },
  now: Date,
): number | null {
  const leftDays = (expiresAt.getTime() - now.getTime()) / dayMs;
  const due = leftDays <= 0 ? 0 : announcedDaysBeforeEnd.findLast((days) => leftDays <= days);
  if (due === undefined || (announcedDays !== null && announcedDays <= due)) return null;
  return due;
}

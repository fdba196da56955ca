import type { ProblemKind } from "@/domain/problem";

/** What a person can do about a cause without leaving the page. */
export type ProblemFix =
  | "map"
  | "pair"
  | "bind"
  | "renew"
  | "retry"
  | "refuse"
  | "refresh"
  | "reread"
  | "look"
  | "label"
  | "wait";

export const problemFixes: Record<ProblemKind, ProblemFix> = {
  platform_sku_empty: "map",
  variant_unmapped: "map",
  grant_lost: "renew",
  cancellation_pending: "refresh",
  address_change_pending: "refresh",
  risk_review: "refresh",
  on_hold: "wait",
  address_pending: "wait",
  address_permission_missing: "renew",
  label_not_ordered: "look",
  label_permission_missing: "renew",
  label_unavailable: "wait",
  label_rejected: "label",
  label_unanswered: "label",
  carrier_unpaired: "pair",
  origin_unbound: "bind",
  confirmation_refused: "retry",
  confirmation_failed: "retry",
  request_unanswered: "refuse",
  order_unreadable: "reread",
};

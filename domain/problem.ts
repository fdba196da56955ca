/**
 * Causes that hold orders. One row per cause, not per order: fixing it frees every order it held.
 * `person`: somebody must act. `time`: it ends by itself, and saying so is all there is to do.
 */
export const problemKinds = {
  platform_sku_empty: { needs: "person", holds: "shipping" },
  variant_unmapped: { needs: "person", holds: "shipping" },
  grant_lost: { needs: "person", holds: "shipping" },
  cancellation_pending: { needs: "person", holds: "shipping" },
  address_change_pending: { needs: "person", holds: "shipping" },
  risk_review: { needs: "time", holds: "shipping" },
  address_pending: { needs: "time", holds: "shipping" },
  address_permission_missing: { needs: "person", holds: "shipping" },
  label_not_ordered: { needs: "person", holds: "shipping" },
  label_permission_missing: { needs: "person", holds: "shipping" },
  label_unavailable: { needs: "time", holds: "shipping" },
  label_rejected: { needs: "person", holds: "shipping" },
  label_unanswered: { needs: "person", holds: "shipping" },
  on_hold: { needs: "time", holds: "shipping" },
  carrier_unpaired: { needs: "person", holds: "confirmation" },
  origin_unbound: { needs: "person", holds: "confirmation" },
  confirmation_refused: { needs: "person", holds: "confirmation" },
  request_unanswered: { needs: "person", holds: "confirmation" },
  confirmation_failed: { needs: "person", holds: "confirmation" },
  order_unreadable: { needs: "person", holds: "shipping" },
} as const satisfies Record<string, { needs: "person" | "time"; holds: "shipping" | "confirmation" }>;

export type ProblemKind = keyof typeof problemKinds;
export const problemKindNames = Object.keys(problemKinds) as [ProblemKind, ...ProblemKind[]];

/** Why one order is held, with the cause that it shares with others. */
export interface Blocker {
  kind: ProblemKind;
  /** Equal keys are one problem. */
  cause: string;
  /** What the sentence for the seller needs: names and ids, never buyer data. */
  facts: Record<string, string>;
}

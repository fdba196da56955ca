/**
 * Where a label stands. `asked` is what a crash leaves behind: look before buying again. `pending`: looked for, or
 * being made there. `bought`: it is there, its document is not here yet. `given_up`: paid for, and left aside.
 */
export const labelStates = ["asked", "pending", "bought", "ready", "failed", "given_up", "shipped"] as const;
export type LabelState = (typeof labelStates)[number];

/** Its goods are spoken for: no second label may be bought for them, nor another carrier used. */
export const openLabelStates: readonly LabelState[] = ["asked", "pending", "bought", "ready"];

/** Why no label is there, each with a way out of its own. */
export const labelFailures = [
  /** Nobody has bought one on the marketplace's pages yet. */
  "no_online_order",
  "permission_missing",
  /** The marketplace does not answer; asked again by itself. */
  "unavailable",
  /** The marketplace refused the purchase, in its own words. */
  "rejected",
  /** The purchase got no answer, and no label of it ever appeared. */
  "unanswered",
] as const;
export type LabelFailure = (typeof labelFailures)[number];

/**
 * Paid for, as far as anybody knows: its package has a name, or a purchase of it got no answer. Only the marketplace's
 * verdict on the purchase, or a person who knows, ends such a label; a question that failed does not.
 */
export function mayBePaid({ state, failure, packageId }: LabelStanding): boolean {
  if (state === "failed") return failure === "unanswered";
  return state === "asked" || packageId !== null;
}

interface LabelStanding {
  state: LabelState;
  failure: LabelFailure | null;
  packageId: string | null;
}

/** A purchase without an answer is looked for this long before a person may buy anew. */
export const doubtMs = 15 * 60_000;

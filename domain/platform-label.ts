/** Where a label stands. `asked` is what a crash leaves behind: look before buying again. */
export const labelStates = ["asked", "pending", "bought", "ready", "failed", "shipped"] as const;
export type LabelState = (typeof labelStates)[number];

/** Why no label is there, each with a way out of its own. */
export const labelFailures = [
  /** Nobody has bought one on the marketplace's pages yet. */
  "no_online_order",
  /** The order was not given the channel that uploads the marketplace's waybill. */
  "channel_not_assigned",
  "permission_missing",
  /** The marketplace does not answer; asked again by itself. */
  "unavailable",
  /** The marketplace refused the purchase, in its own words. */
  "rejected",
] as const;
export type LabelFailure = (typeof labelFailures)[number];

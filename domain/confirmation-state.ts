/**
 * Where telling the marketplace stands. `asked` is what a crash leaves behind: look before asking twice.
 * `waiting` always carries a named reason (see `WaitingFor`). `not_needed`: the order left, or was cancelled, on the
 * marketplace's own pages before it could be told.
 */
export const confirmationStates = [
  "not_due",
  "waiting",
  "asked",
  "confirmed",
  "refused",
  "not_needed",
] as const;
export type ConfirmationState = (typeof confirmationStates)[number];

export const waitingReasons = [
  "pairing",
  "origin",
  "grant",
  "other_parcels",
  "marking",
  "switched_off",
] as const;
export type WaitingFor = (typeof waitingReasons)[number];

const moves = {
  wait: { not_due: "waiting", waiting: "waiting", refused: "waiting" },
  requeue: { waiting: "not_due", refused: "not_due" },
  ask: { not_due: "asked", asked: "asked" },
  confirm: { asked: "confirmed" },
  refuse: { asked: "refused" },
  drop: { waiting: "not_needed" },
} as const satisfies Record<string, Partial<Record<ConfirmationState, ConfirmationState>>>;

/** Not told yet, and not at an end. */
export const openConfirmationStates = ["not_due", "waiting", "asked"] as const satisfies ConfirmationState[];

/** Nothing is left to tell, whatever becomes of the order. */
export const settledConfirmationStates: readonly ConfirmationState[] = ["confirmed", "not_needed"];

export type ConfirmationMove = keyof typeof moves;
export const confirmationMoves = Object.keys(moves) as ConfirmationMove[];

/** The state that `by` leads to, or null when the move is not allowed from here. */
export function afterConfirmationMove(
  from: ConfirmationState,
  by: ConfirmationMove,
): ConfirmationState | null {
  const targets: Partial<Record<ConfirmationState, ConfirmationState>> = moves[by];
  return targets[from] ?? null;
}

/** What a list of orders can be narrowed to: all that left was told of, some of it not yet, or somebody must see to it. */
export const trackingFlags = ["told", "not_told", "refused"] as const;
export type TrackingFlag = (typeof trackingFlags)[number];

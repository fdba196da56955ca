import type { Tone } from "@/components/ui/tone";
import type { ConfirmationState, WaitingFor } from "@/domain/confirmation-state";

export type Confirmation = {
  state: ConfirmationState;
  waitingFor: WaitingFor | null;
  hasGivenUp: boolean;
};

/** Where telling the marketplace stands, as a key under `shipments.confirmation`. */
export type ConfirmationWord =
  | "not_due"
  | `waiting_${WaitingFor}`
  | "asked"
  | "given_up"
  | "confirmed"
  | "refused"
  | "not_needed";

const tones: Record<ConfirmationWord, Tone> = {
  not_due: "info",
  waiting_pairing: "danger",
  waiting_grant: "danger",
  waiting_origin: "danger",
  waiting_marking: "warning",
  waiting_other_parcels: "info",
  waiting_switched_off: "warning",
  asked: "info",
  given_up: "danger",
  confirmed: "success",
  refused: "danger",
  not_needed: "neutral",
};

export function confirmationLook(confirmation: Confirmation): { word: ConfirmationWord; tone: Tone } {
  const word = wordOf(confirmation);
  return { word, tone: tones[word] };
}

function wordOf({ state, waitingFor, hasGivenUp }: Confirmation): ConfirmationWord {
  if (state === "confirmed" || state === "refused" || state === "not_needed") return state;
  if (hasGivenUp) return "given_up";
  if (state === "waiting" && waitingFor) return `waiting_${waitingFor}`;
  return state === "asked" ? "asked" : "not_due";
}

/** Moves by itself within seconds: worth looking again soon. */
export function isMoving(confirmation: Confirmation): boolean {
  const word = wordOf(confirmation);
  return word === "not_due" || word === "asked";
}

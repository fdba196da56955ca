import type { Tone } from "@/components/ui/tone";
import type { OrderLabel } from "../order-types";

/**
 * Where a label stands, as a key under `orders.labels.state`; one that is looked for is not being made, and what keeps
 * it from going on is told before how far it came.
 */
export type LabelWord = Exclude<OrderLabel["state"], "failed"> | "searching";

export function labelWord(
  label: Pick<OrderLabel, "state" | "failure" | "packageId" | "boughtBy">,
): LabelWord | "failed" {
  if (label.failure) return "failed";
  const isSearched = label.state === "pending" && label.boughtBy === "seller_there";
  return isSearched ? "searching" : label.state;
}

const tones: Record<OrderLabel["state"], Tone> = {
  asked: "info",
  pending: "info",
  bought: "info",
  ready: "success",
  failed: "danger",
  given_up: "neutral",
  shipped: "neutral",
};

/** An outage ends by itself: nobody has to act. */
export function labelTone({ state, failure }: Pick<OrderLabel, "state" | "failure">): Tone {
  if (failure === "unavailable") return "info";
  return failure ? "danger" : tones[state];
}

/** It is on its way: the page looks again soon. */
export const isLabelMoving = ({ state }: Pick<OrderLabel, "state">) =>
  state === "asked" || state === "pending" || state === "bought";

import type { StoryEntry } from "../order-types";

type Telling = Pick<StoryEntry, "kind" | "at" | "facts">;

/** What another entry of the same moment tells better is left out. By `state:<to>` or `held:<problem>`. */
const toldBetter: Record<string, string> = {
  "state:blocked": "held",
  "state:on_hold": "held",
  "state:shipped": "shipped",
  "state:partly_shipped": "shipped",
  "state:ready": "freed",
  "held:confirmation_refused": "confirmation_refused",
  "held:confirmation_failed": "confirmation_given_up",
};

/** Entries of one act carry the clock of their own line of code. */
const sameMomentMs = 2000;

export function tellable<Entry extends Telling>(story: readonly Entry[]): Entry[] {
  return story.filter(({ kind, at, facts }) => {
    const better = toldBetter[`${kind}:${facts.to ?? facts.problem ?? ""}`];
    if (!better) return true;
    const isSameMoment = (other: Entry) => Math.abs(other.at.getTime() - at.getTime()) <= sameMomentMs;
    return !story.some((other) => other.kind === better && isSameMoment(other));
  });
}

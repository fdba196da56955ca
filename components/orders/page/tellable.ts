import type { StoryEntry } from "../order-types";

type Telling = Pick<StoryEntry, "kind" | "at" | "facts">;

/** State entries say again what another entry of the same moment says better; those are left out. */
const toldBetter: Record<string, readonly string[]> = {
  blocked: ["held"],
  on_hold: ["held"],
  shipped: ["shipped"],
  partly_shipped: ["shipped"],
  ready: ["freed"],
};

/** Entries of one act carry the clock of their own line of code. */
const sameMomentMs = 2000;

export function tellable<Entry extends Telling>(story: readonly Entry[]): Entry[] {
  return story.filter(({ kind, at, facts }) => {
    if (kind !== "state") return true;
    const better = toldBetter[facts.to ?? ""] ?? [];
    const isSameMoment = (other: Entry) => Math.abs(other.at.getTime() - at.getTime()) <= sameMomentMs;
    return !story.some((other) => better.includes(other.kind) && isSameMoment(other));
  });
}

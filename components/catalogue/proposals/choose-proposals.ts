import type { MappingProposal } from "@/domain/mapping-proposal";

/** What is decided for all proposals at once. */
export type ProposalChoice = {
  /** Mappings that are there give way. */
  replaces: boolean;
  /** Factors above 100 are meant. */
  unusual: boolean;
};

/** Replacing is what a file says; a factor above 100 is more often a slip. */
export const firstChoice: ProposalChoice = { replaces: true, unusual: false };

/** What becomes of a proposal: it is written, there is nothing to write, or the choice leaves it out. */
export type Standing = "new" | "replaces" | "same" | "kept" | "unusual";

export function standingOf({ effect, unusualFactor }: MappingProposal, choice: ProposalChoice): Standing {
  if (effect === "same") return "same";
  if (effect === "replaces" && !choice.replaces) return "kept";
  return unusualFactor !== null && !choice.unusual ? "unusual" : effect;
}

export const isWritten = (standing: Standing) => standing === "new" || standing === "replaces";

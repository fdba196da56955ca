"use client";

import { useTranslations } from "next-intl";
import type { MappingProposal } from "@/domain/mapping-proposal";
import { mappingText } from "../mapping-text";
import { type ProposalChoice, standingOf } from "./choose-proposals";
import type { PreviewOutcome } from "./preview-row";

/** What comes of a proposal as the choice stands, in words. */
export function useStanding(choice: ProposalChoice) {
  const t = useTranslations("catalogue.proposals.outcome");
  return (proposal: MappingProposal): PreviewOutcome => {
    const mapping = mappingText(proposal.variant.components);
    const standing = standingOf(proposal, choice);
    switch (standing) {
      case "new":
        return { group: "new", tone: "success", outcome: [t("new")] };
      case "replaces":
        return { group: "replaces", tone: "warning", outcome: [t("replaces", { mapping })] };
      case "same":
        return { group: "unchanged", tone: "neutral", outcome: [t("same")] };
      case "kept":
        return { group: "left_out", tone: "neutral", outcome: [t("kept", { mapping })] };
      case "unusual":
        return {
          group: "left_out",
          tone: "warning",
          outcome: [t("unusual", { count: proposal.unusualFactor ?? 0 })],
        };
    }
  };
}

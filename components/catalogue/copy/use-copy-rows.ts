"use client";

import { useTranslations } from "next-intl";
import type { JudgedCopy } from "@/domain/judge-mapping-copy";
import { mappingText } from "../mapping-text";
import type { ProposalChoice } from "../proposals/choose-proposals";
import type { PreviewOutcome, PreviewRow } from "../proposals/preview-row";
import { useStanding } from "../proposals/use-standing";
import { variantName } from "../variant-name";

/** The unmapped variants of a store with what another store would make of them. */
export function useCopyRows(choice: ProposalChoice, sourceName: string) {
  const t = useTranslations("catalogue.copy.fault");
  const standing = useStanding(choice);
  const leftOut = (fault: JudgedCopy["fault"]): PreviewOutcome => ({
    group: "left_out",
    tone: "neutral",
    outcome: fault ? [t(fault, { store: sourceName })] : [],
  });
  return (judged: readonly JudgedCopy[]): PreviewRow[] =>
    judged.map(({ variant, fault, proposal }) => ({
      key: variant.id,
      row: null,
      title: variantName(variant),
      detail: [variant.sellerSku, variant.platformSkuId].filter(Boolean).join(" · "),
      wanted: proposal ? mappingText(proposal.components) : "",
      missingSku: null,
      ...(proposal ? standing(proposal) : leftOut(fault)),
    }));
}

"use client";

import { useTranslations } from "next-intl";
import type { JudgedFileRow, MappingFileFault, MappingFileVerdict } from "@/domain/judge-mapping-file";
import { mappingText } from "../mapping-text";
import type { ProposalChoice } from "../proposals/choose-proposals";
import type { PreviewOutcome, PreviewRow } from "../proposals/preview-row";
import { useStanding } from "../proposals/use-standing";
import type { TypedRow } from "./read-mapping-file";

const longestCode = 64;
const longestName = 200;

/** The rows of a file with what comes of each, as the choice stands. */
export function useFileRows(choice: ProposalChoice) {
  const t = useTranslations("catalogue");
  const standing = useStanding(choice);

  const sentence = ({ kind, column, facts }: MappingFileFault) =>
    t("import.faultIn", {
      column: t(`import.column.${column}`),
      fault: t(`import.fault.${kind}`, {
        row: 0,
        count: 0,
        ...facts,
        sellerSku: facts.sellerSku || t("noSellerSku"),
      }),
    });
  const comesOf = ({ isBlank, faults }: JudgedFileRow): PreviewOutcome => {
    if (isBlank) {
      return { group: "unchanged", tone: "neutral", outcome: [t("proposals.outcome.blank")] };
    }
    return { group: "left_out", tone: "danger", outcome: faults.map(sentence) };
  };

  return (typed: readonly TypedRow[], { rows, proposals }: MappingFileVerdict): PreviewRow[] => {
    const byVariant = new Map(proposals.map((proposal) => [proposal.variant.id, proposal]));
    const judgedAt = new Map(rows.map((judged) => [judged.row, judged]));
    return typed.flatMap((cells) => {
      const judged = judgedAt.get(cells.row);
      if (!judged) return [];
      const { row, sku, factor, platformSkuId, sellerSku } = cells;
      const proposal = judged.isBlank ? undefined : byVariant.get(judged.variantId ?? "");
      const ids = proposal?.variant ?? { platformSkuId, sellerSku };
      const isUnknown = judged.faults.some(({ kind }) => kind === "sku_unknown");
      return {
        key: String(row),
        row,
        title: titleOf(proposal?.variant) || cells.variant || sellerSku || platformSkuId || "–",
        detail: [ids.sellerSku, ids.platformSkuId].filter(Boolean).join(" · "),
        wanted: sku && (factor === "1" ? mappingText([{ code: sku, factor: 1 }]) : `${factor} × ${sku}`),
        missingSku:
          isUnknown && sku.length <= longestCode
            ? { code: sku, name: cells.variant.slice(0, longestName) }
            : null,
        ...(proposal ? standing(proposal) : comesOf(judged)),
      };
    });
  };
}

const titleOf = (variant: { title: string; name: string } | undefined) =>
  variant ? [variant.title, variant.name].filter(Boolean).join(", ") : "";

"use client";

import { useTranslations } from "next-intl";
import type { JudgedFileRow, MappingFileFault, MappingFileVerdict } from "@/domain/judge-mapping-file";
import type { MappableVariant } from "@/domain/mapping-proposal";
import type { ProposalChoice } from "../proposals/choose-proposals";
import type { PreviewOutcome, PreviewRow } from "../proposals/preview-row";
import { useStanding } from "../proposals/use-standing";
import { variantName } from "../variant-name";
import type { TypedRow } from "./read-mapping-file";

const longestCode = 64;
const longestName = 200;

/** The rows of a file with what comes of each, as the choice stands. */
export function useFileRows(choice: ProposalChoice) {
  const t = useTranslations("catalogue");
  const standing = useStanding(choice);

  const sentence = ({ kind, column, facts }: MappingFileFault) => {
    const fault = t(`import.fault.${kind}`, {
      row: 0,
      count: 0,
      ...facts,
      sellerSku: facts.sellerSku || t("noSellerSku"),
    });
    return column ? t("import.faultIn", { column: t(`import.column.${column}`), fault }) : fault;
  };
  const comesOf = ({ isBlank, faults }: JudgedFileRow): PreviewOutcome => {
    if (isBlank) {
      return { group: "unchanged", tone: "neutral", outcome: [t("proposals.outcome.blank")] };
    }
    return { group: "left_out", tone: "danger", outcome: faults.map(sentence) };
  };

  return (typed: readonly TypedRow[], { rows, proposals, unproposed }: MappingFileVerdict): PreviewRow[] => {
    const proposalOf = new Map(proposals.map((proposal) => [proposal.variant.id, proposal]));
    const variantOf = new Map(
      [...unproposed, ...proposals.map(({ variant }) => variant)].map((variant) => [variant.id, variant]),
    );
    const judgedAt = new Map(rows.map((judged) => [judged.row, judged]));
    return typed.flatMap((cells) => {
      const judged = judgedAt.get(cells.row);
      if (!judged) return [];
      const { row, sku, factor } = cells;
      const id = judged.variantId ?? "";
      const proposal = judged.isBlank ? undefined : proposalOf.get(id);
      const isUnknown = judged.faults.some(({ kind }) => kind === "sku_unknown");
      const variant = variantOf.get(id);
      const words = variant ? variantName(variant) : cells.variant;
      return {
        key: String(row),
        row,
        ...told(words, variant ?? cells),
        wanted: sku && (factor === "1" ? sku : `${factor} × ${sku}`),
        missingSku:
          isUnknown && sku.length <= longestCode ? { code: sku, name: words.slice(0, longestName) } : null,
        ...(proposal ? standing(proposal) : comesOf(judged)),
      };
    });
  };
}

/** The words are the store's, or else those in the file. */
function told(words: string, { sellerSku, platformSkuId }: Ids): Pick<PreviewRow, "title" | "detail"> {
  const [title = "–", ...detail] = [words, sellerSku, platformSkuId].filter(Boolean);
  return { title, detail: detail.join(" · ") };
}

type Ids = Pick<MappableVariant, "sellerSku" | "platformSkuId">;

import { groupBy } from "./lists";
import { readFactor } from "./mapping";
import { type MappableVariant, type MappingProposal, proposeMapping } from "./mapping-proposal";

/** A row as it stands in the file. The variant is named by its platform SKU id, or else by its seller SKU. */
export interface MappingFileRow {
  /** As spreadsheets count, the headings included. */
  row: number;
  platformSkuId: string;
  sellerSku: string;
  sku: string;
  factor: string;
}

export type MappingFileColumn = Exclude<keyof MappingFileRow, "row">;

export const mappingFileFaults = [
  "variant_missing",
  "id_rounded",
  "variant_unknown",
  "variant_ambiguous",
  "seller_sku_differs",
  "sku_missing",
  "sku_unknown",
  "factor_wrong",
  "sku_twice",
  "sku_contradiction",
  "incomplete",
] as const;

export interface MappingFileFault {
  kind: (typeof mappingFileFaults)[number];
  /** null where nothing of the row itself is wrong. */
  column: MappingFileColumn | null;
  /** What its sentence needs: the other row, the variant's own seller SKU, how many fit. */
  facts: Record<string, string | number>;
}

export interface JudgedFileRow {
  row: number;
  variantId: string | null;
  /** Of the template, and never filled in: neither wrong nor wanted. */
  isBlank: boolean;
  faults: MappingFileFault[];
}

export interface MappingFileFacts {
  /** Of the one store, every variant that a row may mean. */
  variants: readonly MappableVariant[];
  skus: readonly { id: string; code: string }[];
}

export interface MappingFileVerdict {
  rows: JudgedFileRow[];
  /** One per variant whose rows are all good. */
  proposals: MappingProposal[];
  /** The other variants that rows name, so that people see which they meant. */
  unproposed: MappableVariant[];
}

/**
 * Says of every row what is wrong with it, and of every variant what it would be mapped to. Rows with one variant are
 * a combination, and half a combination would ship the wrong goods: one bad row leaves out the others of its variant.
 */
export function judgeMappingFile(
  rows: readonly MappingFileRow[],
  { variants, skus }: MappingFileFacts,
): MappingFileVerdict {
  const known: Known = {
    byId: groupBy(variants, ({ platformSkuId }) => platformSkuId),
    bySellerSku: groupBy(variants, ({ sellerSku }) => sellerSku),
    skuIds: new Map(skus.map(({ id, code }) => [code, id])),
  };
  const read = rows.map((row) => readRow(row, known));
  const proposals: MappingProposal[] = [];
  for (const [variant, group] of groupBy(read, (row) => (row.isBlank ? null : row.variant))) {
    if (!variant) continue;
    markRepetitions(group);
    const wrong = group.find(({ faults }) => faults.length > 0);
    if (!wrong) {
      proposals.push(
        proposeMapping(
          variant,
          group.map(({ skuId, typed, factor }) => ({ skuId, code: typed.sku, factor })),
        ),
      );
      continue;
    }
    for (const { faults } of group) {
      if (faults.length === 0) faults.push(fault("incomplete", null, { row: wrong.typed.row }));
    }
  }
  const proposed = new Set(proposals.map(({ variant }) => variant));
  const named = new Set(read.flatMap(({ variant }) => (variant ? [variant] : [])));
  return {
    rows: read.map(({ typed, variant, isBlank, faults }) => ({
      row: typed.row,
      variantId: variant?.id ?? null,
      isBlank,
      faults,
    })),
    proposals,
    unproposed: [...named].filter((variant) => !proposed.has(variant)),
  };
}

interface Known {
  byId: Map<string, MappableVariant[]>;
  bySellerSku: Map<string, MappableVariant[]>;
  skuIds: Map<string, string>;
}

interface ReadRow {
  typed: MappingFileRow;
  variant: MappableVariant | null;
  skuId: string;
  factor: number;
  isBlank: boolean;
  faults: MappingFileFault[];
}

const fault = (
  kind: MappingFileFault["kind"],
  column: MappingFileColumn | null,
  facts: MappingFileFault["facts"] = {},
): MappingFileFault => ({ kind, column, facts });

function readRow(typed: MappingFileRow, known: Known): ReadRow {
  // The template comes with a factor of one in every row.
  const isBlank = typed.sku === "" && ["", "1"].includes(typed.factor);
  const { variant, wrong } = findVariant(typed, known);
  if (isBlank) return { typed, variant, skuId: "", factor: 1, isBlank, faults: [] };
  const faults = wrong ? [wrong] : [];
  const skuId = known.skuIds.get(typed.sku);
  if (typed.sku === "") faults.push(fault("sku_missing", "sku"));
  else if (!skuId) faults.push(fault("sku_unknown", "sku"));
  const factor = readFactor(typed.factor);
  if (factor === null) faults.push(fault("factor_wrong", "factor"));
  return { typed, variant, skuId: skuId ?? "", factor: factor ?? 1, isBlank, faults };
}

function findVariant(
  { platformSkuId, sellerSku }: MappingFileRow,
  { byId, bySellerSku }: Known,
): { variant: MappableVariant | null; wrong: MappingFileFault | null } {
  const none = (wrong: MappingFileFault) => ({ variant: null, wrong });
  const isById = platformSkuId !== "";
  if (!isById && sellerSku === "") return none(fault("variant_missing", "platformSkuId"));
  const column = isById ? "platformSkuId" : "sellerSku";
  const [variant, ...others] = (isById ? byId.get(platformSkuId) : bySellerSku.get(sellerSku)) ?? [];
  if (!variant) {
    return none(fault(isById && isRounded(platformSkuId) ? "id_rounded" : "variant_unknown", column));
  }
  if (others.length > 0) return none(fault("variant_ambiguous", column, { count: others.length + 1 }));
  // Most likely one column was sorted without the others: each row would then map another row's variant.
  const hasSlipped = sellerSku !== "" && sellerSku !== variant.sellerSku;
  const wrong = hasSlipped
    ? fault("seller_sku_differs", "sellerSku", { sellerSku: variant.sellerSku })
    : null;
  return { variant, wrong };
}

/** Spreadsheets keep fifteen digits of a number: "1.72938E+18", or zeros in place of the rest. */
const isRounded = (id: string) => /^\d(?:[.,]\d+)?E\+?\d+$/i.test(id) || /^\d{15}0+$/.test(id);

/** The later of two rows with one sku is the wrong one. */
function markRepetitions(group: readonly ReadRow[]) {
  const first = new Map<string, ReadRow>();
  for (const row of group) {
    if (row.skuId === "") continue;
    const before = first.get(row.skuId);
    if (!before) first.set(row.skuId, row);
    else {
      const kind = before.factor === row.factor ? "sku_twice" : "sku_contradiction";
      row.faults.push(fault(kind, kind === "sku_twice" ? "sku" : "factor", { row: before.typed.row }));
    }
  }
}

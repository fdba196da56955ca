import { readFactor } from "@/domain/mapping";

/** The mapping as it stands in the form: a SKU may be missing still, and a factor is what was typed. */
export type DraftComponent = { key: string; sku: { id: string; code: string } | null; factor: string };

export type ComponentComplaints = { sku?: "skuMissing" | "skuTwice"; factor?: "factorWrong" };

export type ReadDraft =
  | { isValid: true; components: { skuId: string; factor: number }[] }
  | { isValid: false; complaints: Record<string, ComponentComplaints> };

type Saved = {
  components: readonly { skuId: string; code: string; factor: number }[];
  suggestion: { skuId: string; code: string } | null;
};

export const emptyComponent = (): DraftComponent => ({ key: crypto.randomUUID(), sku: null, factor: "1" });

/** What the form opens with: the mapping, else the likely one, else an empty line. */
export function draftOf({ components, suggestion }: Saved): DraftComponent[] {
  if (components.length > 0) {
    return components.map(({ skuId, code, factor }) => ({
      key: skuId,
      sku: { id: skuId, code },
      factor: String(factor),
    }));
  }
  if (!suggestion) return [emptyComponent()];
  const { skuId, code } = suggestion;
  return [{ key: skuId, sku: { id: skuId, code }, factor: "1" }];
}

export function readDraft(draft: readonly DraftComponent[]): ReadDraft {
  const complaints: Record<string, ComponentComplaints> = {};
  const components: { skuId: string; factor: number }[] = [];
  for (const { key, sku, factor: typed } of draft) {
    const factor = readFactor(typed);
    const isTwice = components.some(({ skuId }) => skuId === sku?.id);
    if (sku && factor !== null && !isTwice) {
      components.push({ skuId: sku.id, factor });
      continue;
    }
    complaints[key] = {
      ...(sku === null ? { sku: "skuMissing" as const } : isTwice ? { sku: "skuTwice" as const } : {}),
      ...(factor === null ? { factor: "factorWrong" as const } : {}),
    };
  }
  return Object.keys(complaints).length > 0 ? { isValid: false, complaints } : { isValid: true, components };
}

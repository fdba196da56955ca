import {
  type MappableVariant,
  type MappingProposal,
  type NamedComponent,
  proposeMapping,
} from "./mapping-proposal";

export const mappingCopyFaults = [
  "seller_sku_empty",
  "seller_sku_shared",
  "not_sold_there",
  "unmapped_there",
  "differs_there",
] as const;

/** A variant of the store that has no mappings yet. */
export interface CopyTarget extends MappableVariant {
  /** How many variants of its store have its seller SKU, itself included. */
  sharing: number;
}

/** Of the other store, by seller SKU: the different mappings that its variants have; none is empty. */
export type CopyAnswers = ReadonlyMap<string, readonly NamedComponent[][]>;

export interface JudgedCopy {
  variant: MappableVariant;
  /** What leaves it out; null where there is a proposal. */
  fault: (typeof mappingCopyFaults)[number] | null;
  proposal: MappingProposal | null;
}

/** What each variant would be mapped to as its namesake in another store is. What is not beyond doubt is left out. */
export function judgeMappingCopy(targets: readonly CopyTarget[], answers: CopyAnswers): JudgedCopy[] {
  return targets.map(({ sharing, ...variant }) => {
    const answer = answers.get(variant.sellerSku);
    const [components, ...others] = answer?.filter((mapping) => mapping.length > 0) ?? [];
    const leftOut = (fault: JudgedCopy["fault"]): JudgedCopy => ({ variant, fault, proposal: null });
    if (variant.sellerSku === "") return leftOut("seller_sku_empty");
    if (sharing > 1) return leftOut("seller_sku_shared");
    if (!answer) return leftOut("not_sold_there");
    if (!components) return leftOut("unmapped_there");
    if (others.length > 0) return leftOut("differs_there");
    return { variant, fault: null, proposal: proposeMapping(variant, components) };
  });
}

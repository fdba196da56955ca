import { isSameMapping, type MappingComponent, unusualFactor } from "./mapping";

export interface NamedComponent extends MappingComponent {
  /** The sku's code. */
  code: string;
}

/** A variant of one store, with what it is mapped to now. */
export interface MappableVariant {
  id: string;
  platformSkuId: string;
  /** As the seller typed it on the marketplace; may be empty. */
  sellerSku: string;
  title: string;
  name: string;
  components: NamedComponent[];
}

export const proposalEffects = ["new", "replaces", "same"] as const;

/** What somebody would like a variant to be mapped to, from a file or another store, and what that would do. */
export interface MappingProposal {
  variant: MappableVariant;
  components: NamedComponent[];
  effect: (typeof proposalEffects)[number];
  /** The largest factor that must be meant; null where none is that large. */
  unusualFactor: number | null;
}

/** How many mappings are proposed and saved at once. */
export const largestProposal = 5000;

export function proposeMapping(variant: MappableVariant, components: NamedComponent[]): MappingProposal {
  const largest = Math.max(...components.map(({ factor }) => factor));
  const isSame = isSameMapping(variant.components, components);
  return {
    variant,
    components,
    effect: variant.components.length === 0 ? "new" : isSame ? "same" : "replaces",
    unusualFactor: largest > unusualFactor ? largest : null,
  };
}

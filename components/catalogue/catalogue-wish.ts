import type { ApiInputs, ApiOutputs } from "@/server/api/root";

export const variantTabs = ["all", "unmapped", "no_seller_sku", "mapped"] as const;
export type VariantTab = (typeof variantTabs)[number];

/** What the address asks for: a tab of variants, or our own SKUs. */
export interface CatalogueWish {
  tab: VariantTab | "skus";
  storeId?: string | undefined;
  search?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

export type ListedVariant = ApiOutputs["catalogue"]["variants"]["items"][number];
export type ListedSku = ApiOutputs["catalogue"]["skus"]["items"][number];

export function variantsWish({ tab, ...rest }: CatalogueWish): ApiInputs["catalogue"]["variants"] {
  return { ...rest, tab: tab === "skus" ? "all" : tab };
}

/** SKUs belong to no store, so that filter does not reach them. */
export function skusWish({ search, after, before }: CatalogueWish): ApiInputs["catalogue"]["skus"] {
  return { search, after, before };
}

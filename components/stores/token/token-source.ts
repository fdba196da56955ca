import type { OfferedMarketplace, SellerType } from "../offered-marketplace";

/** Where a token of one slot is made, and for which application. */
export type TokenSource = OfferedMarketplace["tokens"][number];
export type Purpose = TokenSource["purpose"];

export interface Place {
  site?: string | undefined;
  sellerType?: SellerType | undefined;
}

/** The slots of a store of this kind at this site, first the one that it cannot do without. */
export const sourcesAt = (
  { tokens }: Pick<OfferedMarketplace, "tokens">,
  { site, sellerType }: Place,
): TokenSource[] => tokens.filter((source) => source.site === site && source.sellerType === sellerType);

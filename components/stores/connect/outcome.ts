import type { OfferedMarketplace, SellerType, Site } from "../offered-marketplace";
import type { TokenRefusal } from "../token/token-refusal";
import type { ConnectWish } from "./connect-wish";

export const outcomes = [
  "refused",
  "unknown_attempt",
  "no_shops",
  "forbidden",
  "not_assigned",
  "site_mismatch",
  "wrong_shop",
  "already_connected",
  "token_refused",
  "failed",
] as const;

/** What a return from the marketplace came to, as the address tells it. */
export interface ConnectOutcome {
  outcome: (typeof outcomes)[number];
  /** The connected store that was to be renewed, or that holds the shop already. */
  storeId?: string | undefined;
  name?: string | undefined;
  received?: string | undefined;
  expected?: string | undefined;
  regions?: string[] | undefined;
  receivedType?: SellerType | undefined;
  reason?: string | undefined;
  /** Of a token that was looked at and not taken. */
  refusal?: TokenRefusal | undefined;
}

/** The site that fits the shop that came back; undefined when this installation serves none. */
export function fittingSite(
  marketplace: OfferedMarketplace | undefined,
  { regions = [], receivedType }: ConnectOutcome,
): Site | undefined {
  return marketplace?.sites.find(
    ({ region, sellerTypes }) =>
      receivedType !== undefined &&
      sellerTypes.includes(receivedType) &&
      (region === null || regions.includes(region)),
  );
}

/** The answers with the site corrected to what came back; without such a site, to be chosen anew. */
export function correctedWish(
  wish: ConnectWish,
  outcome: ConnectOutcome,
  site: Site | undefined,
): ConnectWish {
  if (!site || !outcome.receivedType) return { ...wish, step: "seller" };
  return { ...wish, site: site.id, sellerType: outcome.receivedType, step: "leave" };
}

import type { GrantPurpose } from "@/domain/grant";
import type { Marketplace, SellerType, Site } from "@/integrations/marketplaces/marketplace";
import type { Ctx } from "../context";

export interface OfferedMarketplace {
  id: string;
  label: string;
  sites: Site[];
  hasPlatformWarehouses: boolean;
  /** The marketplace tells of new orders itself; otherwise they are found by asking every few minutes. */
  hasNews: boolean;
  /** The seller can be sent there and comes back authorized. */
  hasRedirect: boolean;
  /** Where the seller makes the tokens that are pasted here, first the one that a store cannot do without. */
  tokens: TokenSource[];
}

export interface TokenSource {
  site: string;
  sellerType: SellerType;
  purpose: GrantPurpose;
  isShared: boolean;
  url: string;
  /** Under which our application is listed there. */
  appName: string;
}

/** The marketplaces that this installation has keys for. */
export function offeredMarketplaces({ marketplaces }: Pick<Ctx, "marketplaces">): OfferedMarketplace[] {
  return [...marketplaces.values()].map((marketplace) => ({
    id: marketplace.id,
    label: marketplace.label,
    sites: marketplace.sites,
    hasPlatformWarehouses: marketplace.platformWarehouses !== undefined,
    hasNews: marketplace.webhooks !== undefined,
    hasRedirect: marketplace.oauth !== undefined,
    tokens: sourcesOf(marketplace),
  }));
}

function sourcesOf({ sites, pastedTokens }: Marketplace): TokenSource[] {
  if (!pastedTokens) return [];
  return sites.flatMap(({ id: site, sellerTypes }) =>
    sellerTypes.flatMap((sellerType) =>
      pastedTokens.slots(sellerType).map(({ purpose, isShared }) => ({
        site,
        sellerType,
        purpose,
        isShared,
        ...pastedTokens.source({ site, sellerType, purpose }),
      })),
    ),
  );
}

import type { Site } from "@/integrations/marketplaces/marketplace";
import type { Ctx } from "../context";

export interface OfferedMarketplace {
  id: string;
  label: string;
  sites: Site[];
  hasPlatformWarehouses: boolean;
  /** The marketplace tells of new orders itself; otherwise they are found by asking every few minutes. */
  hasNews: boolean;
}

/** The marketplaces that this installation has keys for. */
export function offeredMarketplaces({ marketplaces }: Pick<Ctx, "marketplaces">): OfferedMarketplace[] {
  return [...marketplaces.values()].map(({ id, label, sites, platformWarehouses, webhooks }) => ({
    id,
    label,
    sites,
    hasPlatformWarehouses: platformWarehouses !== undefined,
    hasNews: webhooks !== undefined,
  }));
}

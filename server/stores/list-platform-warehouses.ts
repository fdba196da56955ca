import type { StoreId } from "@/domain/ids";
import type { PlatformWarehouse } from "@/integrations/marketplaces/marketplace";
import { type Ctx, demand } from "../context";
import { withStore } from "../grants";

/** The marketplace's own warehouses of a store; they select orders and say nothing of where goods lie. */
export async function listPlatformWarehouses(ctx: Ctx, storeId: StoreId): Promise<PlatformWarehouse[]> {
  demand(ctx, "stores.authorize", storeId);
  return withStore(
    ctx,
    storeId,
    async ({ marketplace, credentials }) => (await marketplace.platformWarehouses?.list(credentials)) ?? [],
  );
}

import type { StoreId } from "@/domain/ids";
import { chunks } from "@/domain/lists";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { importReadings } from "./import-readings";

/** Asks a store's marketplace for orders by their numbers and takes in what it says; answers with how many changed. */
export async function readAgain(ctx: Ctx, storeId: StoreId, platformOrderIds: string[]): Promise<number> {
  if (platformOrderIds.length === 0) return 0;
  return withStore(ctx, storeId, async ({ store, marketplace, credentials }) => {
    let changed = 0;
    for (const chunk of chunks(platformOrderIds, marketplace.limits.ordersPerRead)) {
      const outcome = await importReadings(ctx, store, await marketplace.orders.get(credentials, chunk));
      changed += outcome.changed + outcome.imported;
    }
    return changed;
  });
}

import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** Sets the question for addresses going in every store where one is due. */
export async function sweepBuyers(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, storeIds] of await dueBefore<StoreId>(services, "buyers_due", services.now())) {
    found += storeIds.length;
    await change(systemCtx(services, organizationId, "sweeper"), async (_, emit) => {
      for (const storeId of storeIds) emit("store/buyers.due", { organizationId, storeId });
    });
  }
  return found;
}

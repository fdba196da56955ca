import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** Asks for the carriers and listings of every connected store to be read anew. */
export async function requestReferences(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<StoreId>(
    services,
    "stores_connected",
    services.now(),
  )) {
    found += ids.length;
    await change(systemCtx(services, organizationId, "scheduler"), async (_, emit) => {
      for (const storeId of ids) emit("store/references.due", { organizationId, storeId });
    });
  }
  return found;
}

import { inArray } from "drizzle-orm";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";
import { purge } from "../purge";

/** Carriers come and go on the marketplaces' lists, and listings change. */
const everyMs = 4 * 60 * 60_000;

/** Asks for the carriers and listings of every store whose time has come, and clears what is of no more use. */
export async function requestReferences(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<StoreId>(services, "references_due", services.now())) {
    found += ids.length;
    const ctx = systemCtx(services, organizationId, "scheduler");
    await change(ctx, async (tx, emit) => {
      const referencesDueAt = new Date(services.now().getTime() + everyMs);
      await tx.update(stores).set({ referencesDueAt }).where(inArray(stores.id, ids));
      for (const storeId of ids) emit("store/references.due", { organizationId, storeId });
      await purge(tx, ctx);
    });
  }
  return found;
}

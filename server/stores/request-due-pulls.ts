import { inArray } from "drizzle-orm";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { pullEveryMs } from "@/domain/pull-plan";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** Asks for a pull of every store whose time has come. Moves the time on, so that no store is asked for twice. */
export async function requestDuePulls(services: Services): Promise<number> {
  const now = services.now();
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<StoreId>(services, "stores_due", now)) {
    found += ids.length;
    await change(systemCtx(services, organizationId, "scheduler"), async (tx, emit) => {
      const nextPullAt = new Date(now.getTime() + pullEveryMs);
      await tx.update(stores).set({ nextPullAt }).where(inArray(stores.id, ids));
      for (const storeId of ids) emit("store/pull.due", { organizationId, storeId, kind: "scheduled" });
    });
  }
  return found;
}

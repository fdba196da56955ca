import { inArray } from "drizzle-orm";
import { pulls } from "@/db/schema";
import type { PullId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** The upper bound promised for a first import. */
export const expectedMs = 30 * 60_000;

/** Sets first imports going again that should be done by now; one that still runs is left alone by its job. */
export async function sweepBackfills(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<PullId>(services, "backfills_open", services.now())) {
    found += ids.length;
    await change(systemCtx(services, organizationId, "sweeper"), async (tx, emit) => {
      const open = await tx.select({ storeId: pulls.storeId }).from(pulls).where(inArray(pulls.id, ids));
      for (const { storeId } of open) emit("store/connected", { organizationId, storeId });
      const sweepAt = new Date(services.now().getTime() + expectedMs);
      await tx.update(pulls).set({ sweepAt }).where(inArray(pulls.id, ids));
    });
  }
  return found;
}

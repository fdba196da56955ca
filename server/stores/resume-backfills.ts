import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { pulls } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";

/** Goes on with first imports that the lost grant of these stores interrupted, from the day that they had reached. */
export async function resumeBackfills(tx: Tx, ctx: Ctx, emit: Emit, storeIds: StoreId[]): Promise<void> {
  const open = await tx
    .update(pulls)
    // Due for the sweeper too: a run that is just failing on the old grant would swallow the event.
    .set({ failure: null, sweepAt: ctx.now() })
    .where(and(inArray(pulls.storeId, storeIds), eq(pulls.kind, "backfill"), isNull(pulls.finishedAt)))
    .returning({ storeId: pulls.storeId });
  for (const { storeId } of open) {
    emit("store/connected", { organizationId: ctx.organizationId, storeId });
  }
}

import { and, eq, isNull } from "drizzle-orm";
import { pulls } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import { type DayWindow, daysLeft } from "@/domain/pull-plan";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { importQueue } from "./import-queue";

/** The days of an import that are still to be read, newest first; null when it is over. */
export async function openImport(ctx: Ctx, pullId: PullId): Promise<DayWindow[] | null> {
  const [open] = await read(ctx, (tx) =>
    tx
      .select()
      .from(pulls)
      .where(and(eq(pulls.id, pullId), isNull(pulls.finishedAt))),
  );
  return open ? daysLeft({ from: open.windowFrom, to: open.windowTo }, open.reachedAt) : null;
}

/** An import is over, be it that all was read or that its tries are used up: the next of the store begins. */
export async function endImport(
  ctx: Ctx,
  storeId: StoreId,
  pullId: PullId,
  failure: string | null,
): Promise<void> {
  await change(ctx, async (tx, emit) => {
    const ended = await tx
      .update(pulls)
      .set({ finishedAt: ctx.now(), failure })
      .where(and(eq(pulls.id, pullId), isNull(pulls.finishedAt)))
      .returning({ id: pulls.id });
    if (ended.length === 0) return;
    const [next] = await importQueue(tx, storeId);
    if (next) {
      emit("store/import.due", { organizationId: ctx.organizationId, storeId, pullId: next.id });
    }
  });
}

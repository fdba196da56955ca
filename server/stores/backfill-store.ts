import { and, eq, isNull } from "drizzle-orm";
import { pulls } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import { type DayWindow, daysLeft } from "@/domain/pull-plan";
import { change, read } from "../change";
import type { Ctx } from "../context";

export interface OpenBackfill {
  pullId: PullId;
  /** The days that are still to be read, newest first. */
  days: DayWindow[];
}

/** A store's first import as far as it is still to be done; null when there is none or it is done. */
export async function openBackfill(ctx: Ctx, storeId: StoreId): Promise<OpenBackfill | null> {
  const [open] = await read(ctx, (tx) =>
    tx
      .select()
      .from(pulls)
      .where(and(eq(pulls.storeId, storeId), eq(pulls.kind, "backfill"), isNull(pulls.finishedAt))),
  );
  if (!open) return null;
  const { id, windowFrom: from, windowTo: to, reachedAt } = open;
  return { pullId: id, days: daysLeft({ from, to }, reachedAt) };
}

export async function finishBackfill(ctx: Ctx, pullId: PullId): Promise<void> {
  await change(ctx, (tx) =>
    tx
      .update(pulls)
      .set({ finishedAt: ctx.now() })
      .where(and(eq(pulls.id, pullId), isNull(pulls.finishedAt))),
  );
}

/** The job's tries are used up: the store says so, and the sweeper tries again later. */
export async function failBackfill(ctx: Ctx, storeId: StoreId, failure: string): Promise<void> {
  await change(ctx, (tx) =>
    tx
      .update(pulls)
      .set({ failure })
      .where(and(eq(pulls.storeId, storeId), eq(pulls.kind, "backfill"), isNull(pulls.finishedAt))),
  );
}

import { and, eq, isNull } from "drizzle-orm";
import { pulls, stores } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import { backfillWindows, type DayWindow } from "@/domain/pull-plan";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { pullWindow } from "./pull-window";

/** The days of a store's first import that are still to be read, newest first; empty when it is done. */
export async function backfillDaysLeft(
  ctx: Ctx,
  storeId: StoreId,
): Promise<{ pullId: PullId; days: DayWindow[] }> {
  const [pull] = await read(ctx, (tx) =>
    tx
      .select({ pull: pulls, days: stores.backfillDays })
      .from(pulls)
      .innerJoin(stores, eq(stores.id, pulls.storeId))
      .where(and(eq(pulls.storeId, storeId), eq(pulls.kind, "backfill"), isNull(pulls.finishedAt))),
  );
  if (!pull) return { pullId: "" as PullId, days: [] };
  const { reachedAt, windowTo, id } = pull.pull;
  const days = backfillWindows(windowTo, pull.days).filter(({ to }) => !reachedAt || to <= reachedAt);
  return { pullId: id, days };
}

/** Reads one day of the first import and notes how far it came. */
export async function backfillDay(ctx: Ctx, storeId: StoreId, pullId: PullId, day: DayWindow): Promise<void> {
  await withStore(ctx, storeId, (open) => pullWindow(ctx, open, day, pullId));
  await change(ctx, (tx) => tx.update(pulls).set({ reachedAt: day.from }).where(eq(pulls.id, pullId)));
}

export async function finishBackfill(ctx: Ctx, pullId: PullId): Promise<void> {
  await change(ctx, (tx) =>
    tx
      .update(pulls)
      .set({ finishedAt: ctx.now() })
      .where(and(eq(pulls.id, pullId), isNull(pulls.finishedAt))),
  );
}

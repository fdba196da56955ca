import { and, eq, isNull } from "drizzle-orm";
import { pulls, stores } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import { backfillWindows, type DayWindow } from "@/domain/pull-plan";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { pullWindow } from "./pull-window";

export interface OpenBackfill {
  pullId: PullId;
  /** The days that are still to be read, newest first. */
  days: DayWindow[];
}

/** A store's first import as far as it is still to be done; null when there is none or it is done. */
export async function openBackfill(ctx: Ctx, storeId: StoreId): Promise<OpenBackfill | null> {
  const [open] = await read(ctx, (tx) =>
    tx
      .select({ pull: pulls, days: stores.backfillDays })
      .from(pulls)
      .innerJoin(stores, eq(stores.id, pulls.storeId))
      .where(and(eq(pulls.storeId, storeId), eq(pulls.kind, "backfill"), isNull(pulls.finishedAt))),
  );
  if (!open) return null;
  const { reachedAt, windowTo, id } = open.pull;
  const days = backfillWindows(windowTo, open.days).filter(({ to }) => !reachedAt || to <= reachedAt);
  return { pullId: id, days };
}

/** Reads one day of the first import and notes how far it came. */
export async function backfillDay(ctx: Ctx, storeId: StoreId, pullId: PullId, day: DayWindow): Promise<void> {
  await withStore(ctx, storeId, (open) => pullWindow(ctx, open, day, pullId));
  await change(ctx, (tx) =>
    tx.update(pulls).set({ reachedAt: day.from, failure: null }).where(eq(pulls.id, pullId)),
  );
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

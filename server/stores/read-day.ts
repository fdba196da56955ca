import { eq } from "drizzle-orm";
import { pulls } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import type { DayWindow } from "@/domain/pull-plan";
import { change } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { pullWindow } from "./pull-window";

/** Reads one day of an import and notes how far it came. */
export async function readDay(ctx: Ctx, storeId: StoreId, pullId: PullId, day: DayWindow): Promise<void> {
  await withStore(ctx, storeId, (open) => pullWindow(ctx, open, day, pullId));
  await change(ctx, (tx) =>
    tx.update(pulls).set({ reachedAt: day.from, failure: null }).where(eq(pulls.id, pullId)),
  );
}

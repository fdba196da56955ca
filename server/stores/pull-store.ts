import { eq } from "drizzle-orm";
import { pulls, stores } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import { nextPullAt, nextWindow } from "@/domain/pull-plan";
import { IntegrationError } from "@/integrations/errors";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { toAppError } from "../errors";
import { canCall, recheckPermissions, withStore } from "../grants";
import type { ImportOutcome } from "../orders";
import { pullWindow } from "./pull-window";

export interface PullOutcome extends ImportOutcome {
  /** The cursor stands in the past still: the next pull goes on from there. */
  isBehind: boolean;
}

/**
 * Reads what changed at the marketplace since the last time, and says on the store how it went. The cursor moves
 * only when all of its window was taken in, so whatever fails is read again.
 */
export async function pullStore(
  ctx: Ctx,
  storeId: StoreId,
  kind: "scheduled" | "manual",
): Promise<PullOutcome | null> {
  const store = await read(
    ctx,
    async (tx) => (await tx.select().from(stores).where(eq(stores.id, storeId)))[0],
  );
  if (!store?.confirmedAt || !store.pullsOrders) return null;
  // The store says that its grant is over; a schedule that cannot ask has nothing to add. Somebody who asks is told.
  if (kind === "scheduled" && !(await canCall(ctx, storeId, "orders"))) return null;
  const window = nextWindow(store, ctx.now());
  const pullId = await openPull(ctx, storeId, kind, window);
  try {
    const outcome = await withStore(ctx, storeId, (open) => pullWindow(ctx, open, window, pullId));
    const { isBehind } = window;
    const foundNew = outcome.imported > 0 || isBehind;
    await change(ctx, async (tx) => {
      await tx.update(pulls).set({ finishedAt: ctx.now() }).where(eq(pulls.id, pullId));
      await tx
        .update(stores)
        .set({
          cursorAt: window.to,
          lastPulledAt: ctx.now(),
          nextPullAt: nextPullAt(ctx.now(), { foundNew, failed: false }),
          pullFailure: null,
          pullFailingSince: null,
          ...(window.looksBack ? { lookedBackAt: window.to } : {}),
        })
        .where(eq(stores.id, storeId));
    });
    return { ...outcome, isBehind };
  } catch (error) {
    await notePullFailure(ctx, store, pullId, error);
    if (error instanceof IntegrationError && error.kind === "rejected")
      await recheckPermissions(ctx, storeId);
    throw error;
  }
}

async function openPull(
  ctx: Ctx,
  storeId: StoreId,
  kind: "scheduled" | "manual",
  window: { from: Date; to: Date },
) {
  const [pull] = await change(ctx, (tx) =>
    tx
      .insert(pulls)
      .values({
        organizationId: ctx.organizationId,
        storeId,
        kind,
        windowFrom: window.from,
        windowTo: window.to,
        startedAt: ctx.now(),
      })
      .returning({ id: pulls.id }),
  );
  return pull?.id as PullId;
}

async function notePullFailure(ctx: Ctx, store: typeof stores.$inferSelect, pullId: PullId, error: unknown) {
  const { code, detail } = toAppError(error);
  const failure = detail.reason ?? code;
  await change(ctx, async (tx) => {
    await tx.update(pulls).set({ failure, finishedAt: ctx.now() }).where(eq(pulls.id, pullId));
    await tx
      .update(stores)
      .set({
        pullFailure: failure,
        pullFailingSince: store.pullFailingSince ?? ctx.now(),
        nextPullAt: nextPullAt(ctx.now(), { foundNew: false, failed: true }),
      })
      .where(eq(stores.id, store.id));
  });
}

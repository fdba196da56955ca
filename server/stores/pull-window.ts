import { eq, sql } from "drizzle-orm";
import { pulls } from "@/db/schema";
import type { PullId } from "@/domain/ids";
import type { TimeWindow } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import type { Ctx } from "../context";
import type { OpenStore } from "../grants";
import { type ImportOutcome, importReadings } from "../orders";

/** Takes in every page of one window of time and counts it on the pull, page by page, so progress is visible. */
export async function pullWindow(
  ctx: Ctx,
  { store, marketplace, credentials }: OpenStore,
  window: TimeWindow,
  pullId: PullId,
): Promise<ImportOutcome> {
  const total: ImportOutcome = { seen: 0, imported: 0, changed: 0, leftOut: 0, unreadable: 0 };
  let page: string | null = null;
  do {
    const { items, next } = await marketplace.orders.changedSince(credentials, window, page);
    const outcome = await importReadings(ctx, store, items);
    for (const key of Object.keys(total) as (keyof ImportOutcome)[]) total[key] += outcome[key];
    await count(ctx, pullId, outcome);
    page = next;
  } while (page !== null);
  return total;
}

async function count(
  ctx: Ctx,
  pullId: PullId,
  { seen, imported, changed, leftOut, unreadable }: ImportOutcome,
) {
  await change(ctx, (tx) =>
    tx
      .update(pulls)
      .set({
        seen: sql`${pulls.seen} + ${seen}`,
        imported: sql`${pulls.imported} + ${imported}`,
        changed: sql`${pulls.changed} + ${changed}`,
        leftOut: sql`${pulls.leftOut} + ${leftOut}`,
        unreadable: sql`${pulls.unreadable} + ${unreadable}`,
      })
      .where(eq(pulls.id, pullId)),
  );
}

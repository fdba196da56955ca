import { eq } from "drizzle-orm";
import { z } from "zod";
import { pulls, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { importQueue } from "./import-queue";

const instant = z.iso.datetime({ offset: true });

export const importInput = z.object({ storeId: z.uuid(), from: instant, to: instant });

/** Whole days in the reader's zone: one of them may have an hour more. */
const longestMs = 90 * 86_400_000 + 3_600_000;

/**
 * Asks for the orders that changed at the marketplace within a period. A store's imports are read one after the
 * other; answers with the place in that queue.
 */
export async function requestImport(
  ctx: Ctx,
  input: z.input<typeof importInput>,
): Promise<{ position: number }> {
  const wish = importInput.parse(input);
  const storeId = wish.storeId as StoreId;
  demand(ctx, "stores.manage", storeId);
  const from = new Date(wish.from);
  const to = new Date(Math.min(Date.parse(wish.to), ctx.now().getTime()));
  if (from >= to || to.getTime() - from.getTime() > longestMs) {
    throw new AppError("invalid_input", "no period of 1 to 90 days", {
      reason: "import_period",
      field: "to",
    });
  }
  return change(ctx, async (tx, emit) => {
    const [store] = await tx.select().from(stores).where(eq(stores.id, storeId));
    if (!store) throw new AppError("not_found", `no store ${storeId}`);
    if (!store.confirmedAt) refuse("store_unconnected");
    if (!store.pullsOrders) refuse("orders_switched_off");
    const before = await importQueue(tx, storeId);
    const { organizationId } = ctx;
    const [pull] = await tx
      .insert(pulls)
      .values({
        organizationId,
        storeId,
        kind: "import",
        windowFrom: from,
        windowTo: to,
        startedAt: ctx.now(),
      })
      .returning({ id: pulls.id });
    await record(tx, ctx, "store.import", storeId, { from: from.toISOString(), to: to.toISOString() });
    // The end of the one before sets the next one going.
    if (before.length === 0 && pull) emit("store/import.due", { organizationId, storeId, pullId: pull.id });
    return { position: before.length + 1 };
  });
}

function refuse(reason: string): never {
  throw new AppError("refused", `no import: ${reason}`, { reason });
}

import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { orders } from "@/db/schema";
import { askAgainAt } from "@/domain/ask-again-at";
import type { OrderId, StoreId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import { IntegrationError } from "@/integrations/errors";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { askBuyers, type DueBuyer } from "./ask-buyers";

/** Asked about in one step of a job: each is a call of its own. */
const batch = 20;

/** Asks for addresses of a store that are due, what leaves first before the rest. Says whether more may be due. */
export async function fetchBuyers(
  ctx: Ctx,
  storeId: StoreId,
): Promise<{ asked: number; told: number; hasMore: boolean }> {
  const found = await read(ctx, (tx) =>
    tx
      .select({
        orderId: orders.id,
        platformOrderId: orders.platformOrderId,
        dueAt: orders.buyerDueAt,
        changedAt: orders.platformUpdatedAt,
        state: orders.state,
      })
      .from(orders)
      .where(and(eq(orders.storeId, storeId), lte(orders.buyerDueAt, ctx.now())))
      .orderBy(asc(orders.shipByAt), asc(orders.id))
      .limit(batch),
  );
  const isOver = ({ state }: (typeof found)[number]) => finalOrderStates.includes(state);
  await settle(
    ctx,
    found.filter(isOver).map(({ orderId }) => orderId),
  );
  const due = found.flatMap((row): DueBuyer[] =>
    row.dueAt && !isOver(row) ? [{ ...row, dueAt: row.dueAt }] : [],
  );
  const { told } = due.length > 0 ? await ask(ctx, storeId, due) : { told: 0 };
  return { asked: due.length, told, hasMore: found.length === batch };
}

async function ask(ctx: Ctx, storeId: StoreId, due: DueBuyer[]): Promise<{ told: number }> {
  try {
    return await withStore(ctx, storeId, (open) => askBuyers(ctx, open, due));
  } catch (error) {
    // Without a grant nothing is told: its orders are held for that, and asking each minute would be noise.
    if (error instanceof IntegrationError && error.kind === "auth_revoked") await postpone(ctx, due);
    throw error;
  }
}

/** What left in the meantime needs no address any more. */
async function settle(ctx: Ctx, orderIds: OrderId[]): Promise<void> {
  if (orderIds.length === 0) return;
  await change(ctx, (tx) => tx.update(orders).set({ buyerDueAt: null }).where(inArray(orders.id, orderIds)));
}

async function postpone(ctx: Ctx, due: DueBuyer[]): Promise<void> {
  await change(ctx, async (tx) => {
    for (const { orderId, dueAt, changedAt } of due) {
      if (!dueAt) continue;
      await tx
        .update(orders)
        .set({ buyerDueAt: askAgainAt(changedAt, ctx.now()) })
        .where(and(eq(orders.id, orderId), eq(orders.buyerDueAt, dueAt)));
    }
  });
}

import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import type { OpenStore } from "../grants";
import { askBuyers, type DueBuyer } from "./ask-buyers";
import { type ImportOutcome, importReadings } from "./import-readings";

export interface RefreshOutcome extends ImportOutcome {
  /** The marketplace told the address that the order waited for. */
  hasAddress: boolean;
}

/**
 * Reads one order anew within a call of its store, and its address where that is due, whenever its turn would be.
 * `withAddress`: the address in any case, because something is about to be made for it.
 */
export async function readAnew(
  ctx: Ctx,
  open: OpenStore,
  orderId: OrderId,
  { withAddress }: { withAddress: boolean },
): Promise<RefreshOutcome> {
  const { marketplace, credentials, store } = open;
  const [order] = await read(ctx, (tx) =>
    tx.select({ platformOrderId: orders.platformOrderId }).from(orders).where(eq(orders.id, orderId)),
  );
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  const readings = await marketplace.orders.get(credentials, [order.platformOrderId]);
  const outcome = await importReadings(ctx, store, readings);
  const asksAnyway = withAddress && marketplace.orders.buyer !== undefined;
  const due = await dueBuyer(ctx, orderId, asksAnyway);
  const { told } = due ? await askBuyers(ctx, open, [due]) : { told: 0 };
  return { ...outcome, hasAddress: told > 0 };
}

/** Null when nothing is to be asked. */
async function dueBuyer(ctx: Ctx, orderId: OrderId, asksAnyway: boolean): Promise<DueBuyer | null> {
  return change(ctx, async (tx) => {
    const [row] = await tx
      .select({
        orderId: orders.id,
        platformOrderId: orders.platformOrderId,
        dueAt: orders.buyerDueAt,
        changedAt: orders.platformUpdatedAt,
      })
      .from(orders)
      .where(eq(orders.id, orderId));
    if (row?.dueAt) return { ...row, dueAt: row.dueAt };
    if (!row || !asksAnyway) return null;
    // Not judged by it: the answer follows at once, and the lack of one changes nothing.
    const dueAt = ctx.now();
    await tx.update(orders).set({ buyerDueAt: dueAt }).where(eq(orders.id, orderId));
    return { ...row, dueAt, lapses: true };
  });
}

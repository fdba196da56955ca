import { and, eq, isNotNull } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { type OpenStore, withStore } from "../grants";
import { askBuyers, type DueBuyer } from "./ask-buyers";
import { type ImportOutcome, importReadings } from "./import-readings";

export interface RefreshOutcome extends ImportOutcome {
  /** The marketplace told the address that the order waited for. */
  hasAddress: boolean;
}

/** "Refresh this order now": asks the marketplace while the person waits, for the address too where it is due. */
export async function refreshOrder(ctx: Ctx, orderId: OrderId): Promise<RefreshOutcome> {
  const [order] = await read(ctx, (tx) =>
    tx
      .select({ storeId: orders.storeId, platformOrderId: orders.platformOrderId })
      .from(orders)
      .where(eq(orders.id, orderId)),
  );
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  demand(ctx, "orders.refresh", order.storeId);
  return withStore(ctx, order.storeId, async (open) => {
    const readings = await open.marketplace.orders.get(open.credentials, [order.platformOrderId]);
    const outcome = await importReadings(ctx, open.store, readings);
    return { ...outcome, hasAddress: await askIfDue(ctx, open, orderId) };
  });
}

/** A person who waits is not put off by an earlier answer: what is due is asked for whenever its turn would be. */
async function askIfDue(ctx: Ctx, open: OpenStore, orderId: OrderId): Promise<boolean> {
  const due = await read(ctx, (tx) =>
    tx
      .select({
        orderId: orders.id,
        platformOrderId: orders.platformOrderId,
        dueAt: orders.buyerDueAt,
        changedAt: orders.platformUpdatedAt,
      })
      .from(orders)
      .where(and(eq(orders.id, orderId), isNotNull(orders.buyerDueAt))),
  );
  if (due.length === 0) return false;
  const { told } = await askBuyers(ctx, open, due as DueBuyer[]);
  return told > 0;
}

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { read } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import type { OpenStore } from "../grants";
import { askBuyers, type DueBuyer } from "./ask-buyers";
import type { ImportOutcome } from "./import-outcome";
import { importReadings } from "./import-readings";

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
  const due = await read(ctx, (tx) => dueBuyer(tx, orderId));
  const { told } = due && (due.dueAt || asksAnyway) ? await askBuyers(ctx, open, [due]) : { told: 0 };
  return { ...outcome, hasAddress: told > 0 };
}

async function dueBuyer(tx: Tx, orderId: OrderId): Promise<DueBuyer | undefined> {
  const [due] = await tx
    .select({
      orderId: orders.id,
      platformOrderId: orders.platformOrderId,
      dueAt: orders.buyerDueAt,
      changedAt: orders.platformUpdatedAt,
    })
    .from(orders)
    .where(eq(orders.id, orderId));
  return due;
}

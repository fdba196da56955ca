import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { withStore } from "../grants";
import { type RefreshOutcome, readAnew } from "./read-anew";

/** "Refresh this order now": asks the marketplace while the person waits, for the address too where it is due. */
export async function refreshOrder(ctx: Ctx, orderId: OrderId): Promise<RefreshOutcome> {
  const [order] = await read(ctx, (tx) =>
    tx.select({ storeId: orders.storeId }).from(orders).where(eq(orders.id, orderId)),
  );
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  demand(ctx, "orders.refresh", order.storeId);
  return withStore(ctx, order.storeId, (open) => readAnew(ctx, open, orderId, { withAddress: false }));
}

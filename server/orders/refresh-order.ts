import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { withStore } from "../grants";
import { type ImportOutcome, importReadings } from "./import-readings";

/** "Refresh this order now": asks the marketplace while the person waits. */
export async function refreshOrder(ctx: Ctx, orderId: OrderId): Promise<ImportOutcome> {
  const [order] = await read(ctx, (tx) =>
    tx
      .select({ storeId: orders.storeId, platformOrderId: orders.platformOrderId })
      .from(orders)
      .where(eq(orders.id, orderId)),
  );
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  demand(ctx, "orders.refresh", order.storeId);
  return withStore(ctx, order.storeId, async ({ store, marketplace, credentials }) =>
    importReadings(ctx, store, await marketplace.orders.get(credentials, [order.platformOrderId])),
  );
}

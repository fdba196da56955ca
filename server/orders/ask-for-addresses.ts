import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { OrderId, StoreId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import { assessOrders } from "../assessment";
import type { Ctx } from "../context";

/**
 * Makes the addresses of orders due that may have changed although the marketplace tells the same of the orders
 * themselves. Orders that left need none. They are held until it is told.
 */
export async function askForAddresses(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  platformOrderIds: string[],
): Promise<void> {
  const { rows } = await tx.execute<{ id: OrderId }>(sql`
    update orders o set buyer_due_at = ${ctx.now().toISOString()}::timestamptz
    where o.store_id = ${storeId} and o.platform_order_id = any(${sql.param(platformOrderIds)}::text[])
      and o.needs_shipment and o.state <> all(${sql.param([...finalOrderStates])}::text[])
    returning o.id
  `);
  await assessOrders(
    tx,
    ctx,
    rows.map(({ id }) => id),
  );
}

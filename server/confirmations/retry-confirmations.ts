import { sql } from "drizzle-orm";
import type { OrderId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { requeue } from "./requeue";

/** "Try again": sends the refused and given-up confirmations of these orders once more. */
export async function retryConfirmations(ctx: Ctx, orderIds: OrderId[]): Promise<{ retried: number }> {
  demand(ctx, "orders.ship");
  return change(ctx, async (tx, emit) => {
    const retried = await requeue(tx, ctx, emit, sql`o.id = any(${sql.param(orderIds)}::uuid[])`);
    await assessOrders(
      tx,
      ctx,
      retried.map((row) => row.order_id),
    );
    return { retried: retried.length };
  });
}

import { sql } from "drizzle-orm";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { writeHistory } from "../history";
import { storeFilter } from "../store-filter";

/** "Try again": sends the refused and given-up confirmations of these orders once more. */
export async function retryConfirmations(ctx: Ctx, orderIds: OrderId[]): Promise<{ retried: number }> {
  demand(ctx, "orders.ship");
  return change(ctx, async (tx, emit) => {
    // A refused one starts over; one that was asked keeps that, so that the next attempt looks first.
    const { rows } = await tx.execute<{ id: ConfirmationId; store_id: StoreId; order_id: OrderId }>(sql`
      update confirmations c set
        state = case when c.state = 'refused' then 'not_due' else c.state end,
        refusal_code = null, refusal_words = null, has_given_up = false, version = c.version + 1
      from orders o
      where o.id = c.order_id and ${sql.join([sql`true`, ...storeFilter(ctx, undefined)], sql` and `)}
        and o.id = any(${sql.param(orderIds)}::uuid[])
        and (c.state = 'refused' or c.has_given_up)
      returning c.id, o.store_id, c.order_id
    `);
    for (const { id, store_id, order_id } of rows) {
      emit("confirmation/due", { organizationId: ctx.organizationId, storeId: store_id, confirmationId: id });
      await record(tx, ctx, "confirmation.retried", order_id);
    }
    await writeHistory(
      tx,
      ctx,
      rows.map((row) => ({ orderId: row.order_id, kind: "confirmation_requeued" })),
    );
    await assessOrders(
      tx,
      ctx,
      rows.map((row) => row.order_id),
    );
    return { retried: rows.length };
  });
}

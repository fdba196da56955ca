import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import type { OpenRequest } from "@/domain/marketplace-order";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import type { Ctx } from "../context";
import { type HistoryEntry, writeHistory } from "../history";
import type { Emit } from "../outbox";
import { storeFilter } from "../store-filter";
import { refuseRequests } from "./refuse-requests";

export interface Requeued extends Record<string, unknown> {
  id: ConfirmationId;
  store_id: StoreId;
  order_id: OrderId;
}

/** Sends the refused and given-up confirmations `c` of orders `o` that `which` picks once more. */
export async function requeue(tx: Tx, ctx: Ctx, emit: Emit, which: SQL): Promise<Requeued[]> {
  // A refused one starts over; one that was asked keeps that, so that the next attempt looks first.
  const { rows } = await tx.execute<Requeued>(sql`
    update confirmations c set
      state = case when c.state = 'refused' then 'not_due' else c.state end,
      refusal_code = null, refusal_words = null, has_given_up = false, version = c.version + 1
    from orders o
    where o.id = c.order_id and ${sql.join([which, ...storeFilter(ctx, undefined)], sql` and `)}
      and (c.state = 'refused' or c.has_given_up)
    returning c.id, o.store_id, c.order_id
  `);
  await setGoing(tx, ctx, emit, rows, {
    act: "confirmation.retried",
    story: { kind: "confirmation_requeued" },
  });
  return rows;
}

/** Hands confirmations to the job that tells of them, with the trace of what a person did. */
export async function setGoing(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  rows: Requeued[],
  { act, story }: { act: string; story: Omit<HistoryEntry, "orderId"> },
): Promise<void> {
  for (const { id, store_id, order_id } of rows) {
    emit("confirmation/due", { organizationId: ctx.organizationId, storeId: store_id, confirmationId: id });
    await record(tx, ctx, act, order_id);
  }
  await writeHistory(
    tx,
    ctx,
    rows.map((row) => ({ orderId: row.order_id, ...story })),
  );
}

/** Notes what telling of these now refuses, and judges their orders anew. */
export async function judgeRequeued(
  tx: Tx,
  ctx: Ctx,
  rows: Requeued[],
  refuse: OpenRequest[],
): Promise<void> {
  const orderIds = [...new Set(rows.map((row) => row.order_id))];
  for (const orderId of orderIds) await refuseRequests(tx, ctx, orderId, refuse);
  await assessOrders(tx, ctx, orderIds);
}

import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations } from "@/db/schema";
import type { WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { isPaired } from "../assessment";
import type { Ctx } from "../context";
import { writeHistory } from "../history";
import type { Emit } from "../outbox";

/**
 * Sends every confirmation of these stores whose named wait is over; answers with their number. One that waits
 * for a pairing goes only when all its parcels are paired by now.
 */
export async function requeueConfirmations(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  { storeIds, waitingFor }: { storeIds: StoreId[]; waitingFor: WaitingFor },
): Promise<number> {
  const { rows } = await tx.execute<{ id: ConfirmationId; store_id: StoreId; order_id: OrderId }>(sql`
    select c.id, o.store_id, c.order_id
    from confirmations c join orders o on o.id = c.order_id
    where c.state = 'waiting' and c.waiting_for = ${waitingFor}
      and o.store_id = any(${sql.param(storeIds)}::uuid[])
      and not exists (select from parcels p where p.confirmation_id = c.id and not ${isPaired})
  `);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx
    .update(confirmations)
    .set({ state: "not_due", waitingFor: null })
    .where(inArray(confirmations.id, ids));
  await writeHistory(
    tx,
    ctx,
    rows.map((row) => ({ orderId: row.order_id, kind: "confirmation_requeued", facts: { waitingFor } })),
  );
  for (const { id, store_id } of rows) {
    emit("confirmation/due", { organizationId: ctx.organizationId, storeId: store_id, confirmationId: id });
  }
  return rows.length;
}

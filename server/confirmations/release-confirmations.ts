import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { isPaired } from "../assessment";
import type { Ctx } from "../context";
import { writeHistory } from "../history";
import type { Emit } from "../outbox";

/**
 * Sends every confirmation whose named wait is over, of one store or of all; answers with their number. What
 * ends a wait is asked here and nowhere else, so that a change of facts and the sweeper do the same.
 */
export async function releaseConfirmations(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  storeIds: StoreId[] | "all",
): Promise<number> {
  const ofStores = storeIds === "all" ? sql`true` : sql`o.store_id = any(${sql.param(storeIds)}::uuid[])`;
  const { rows } = await tx.execute<{
    id: ConfirmationId;
    store_id: StoreId;
    order_id: OrderId;
    waiting_for: WaitingFor;
  }>(sql`
    with over as (
      select c.id, c.order_id, o.store_id, c.waiting_for
      from confirmations c join orders o on o.id = c.order_id join stores s on s.id = o.store_id
      where c.organization_id = ${ctx.organizationId} and c.state = 'waiting' and ${ofStores}
        and case c.waiting_for
          when 'pairing' then not exists (select from parcels p where p.confirmation_id = c.id and not ${isPaired})
          when 'switched_off' then s.pushes_tracking
          when 'grant' then ${hasGrant(ctx)}
          else false
        end
    )
    update confirmations c set state = 'not_due', waiting_for = null, version = c.version + 1
    from over where c.id = over.id
    returning c.id, c.order_id, over.store_id, over.waiting_for
  `);
  await writeHistory(
    tx,
    ctx,
    rows.map((row) => ({
      orderId: row.order_id,
      kind: "confirmation_requeued",
      facts: { waitingFor: row.waiting_for },
    })),
  );
  for (const { id, store_id } of rows) {
    emit("confirmation/due", { organizationId: ctx.organizationId, storeId: store_id, confirmationId: id });
  }
  return rows.length;
}

const hasGrant = (ctx: Ctx): SQL => sql`exists (
  select from store_grants sg join grants g on g.id = sg.grant_id
  where sg.store_id = s.id and sg.purpose in ('orders', 'all')
    and g.lost_at is null and g.expires_at > ${ctx.now().toISOString()}::timestamptz
)`;

import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { ConfirmationState, WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import type { MarketplaceStatus } from "@/domain/marketplace-order";
import { hasPlatformLabel, isPaired, isUnbound } from "../assessment";
import type { Ctx } from "../context";
import { type HistoryEntry, writeHistory } from "../history";
import type { Emit } from "../outbox";
import { confirmsWhole, hasGrant } from "../store-rules";

/** Which confirmations a change of facts may have freed. */
export type ReleaseScope = StoreId[] | { orderIds: OrderId[] } | "all";

/**
 * Sends every confirmation in `scope` whose named wait is over; answers with their number. Of those that the
 * marketplace needs no word of any more the wait ends too. What ends a wait is
 * asked here and nowhere else, so that a change of facts and the sweeper do the same.
 */
export async function releaseConfirmations(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  scope: ReleaseScope,
): Promise<number> {
  const { rows } = await tx.execute<Over & { id: ConfirmationId; store_id: StoreId; order_id: OrderId }>(sql`
    with over as (
      select c.id, o.store_id, o.status, c.waiting_for, ${isNeedless} as is_needless,
        c.waiting_for = 'other_parcels' and not s.marks_automatically as needs_person
      from confirmations c join orders o on o.id = c.order_id join stores s on s.id = o.store_id
      where c.organization_id = ${ctx.organizationId} and c.state = 'waiting' and ${within(scope)}
        and (${isNeedless} or case c.waiting_for
          when 'pairing' then not exists (select from parcels p where p.confirmation_id = c.id and not ${isPaired})
          when 'origin' then not ${isUnbound(ctx)}
          -- The last parcel left, or what was missing is owed no more.
          when 'other_parcels' then not ${confirmsWhole(ctx)} or o.state = 'shipped'
          when 'marking' then s.marks_automatically
          when 'switched_off' then s.pushes_tracking
          when 'grant' then ${hasGrant(ctx)}
          else false
        end)
    )
    update confirmations c set version = c.version + 1,
      state = case when over.is_needless then 'not_needed' when over.needs_person then 'waiting' else 'not_due' end,
      waiting_for = case when over.needs_person and not over.is_needless then 'marking' end
    from over where c.id = over.id
    returning c.id, c.order_id, over.store_id, over.waiting_for as waited_for, c.state, over.status
  `);
  const released = rows.filter(({ state }) => state === "not_due");
  await writeHistory(
    tx,
    ctx,
    rows.map((row) => ({ orderId: row.order_id, ...storyOf(row) })),
  );
  for (const { id, store_id } of released) {
    emit("confirmation/due", { organizationId: ctx.organizationId, storeId: store_id, confirmationId: id });
  }
  return released.length;
}

function within(scope: ReleaseScope): SQL {
  if (scope === "all") return sql`true`;
  if (Array.isArray(scope)) return sql`o.store_id = any(${sql.param(scope)}::uuid[])`;
  return sql`c.order_id = any(${sql.param(scope.orderIds)}::uuid[])`;
}

/** What left there, or is wanted no more, needs no word. Of a label's package the count there may be its purchase. */
const isNeedless = sql`(o.state = 'shipped' and o.status in ('shipped', 'delivered', 'cancelled') and not exists (
  select from parcels p where p.confirmation_id = c.id and ${hasPlatformLabel}
))`;

interface Over extends Record<string, unknown> {
  waited_for: WaitingFor;
  state: ConfirmationState;
  status: MarketplaceStatus;
}

/** The rule that marks by itself is told by name: it is what a person would have done. */
function storyOf(row: Over): Omit<HistoryEntry, "orderId"> {
  if (row.state === "not_needed") return { kind: "confirmation_not_needed", facts: { status: row.status } };
  if (row.state === "waiting") return { kind: "confirmation_waiting", facts: { waitingFor: "marking" } };
  const isMarked = row.waited_for === "marking" || row.waited_for === "other_parcels";
  if (isMarked) return { kind: "marked", facts: { rule: "automatic" } };
  return { kind: "confirmation_requeued", facts: { waitingFor: row.waited_for } };
}

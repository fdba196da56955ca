import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import type { ConfirmationState, WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId } from "@/domain/ids";
import { refusals } from "@/domain/marketplace-order";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import type { Emit } from "../outbox";
import { storeFilter } from "../store-filter";
import { judgeRequeued, type Requeued, requeue, setGoing } from "./requeue";

export const markInput = z.object({
  ids: z.array(z.uuid()).min(1).max(200),
  refuse: refusals,
});

/** What became of one: on its way to the marketplace, there already, needed no more, or what it still waits for. */
export interface Marking {
  id: ConfirmationId;
  outcome: "sent" | "confirmed" | "not_needed" | "waits";
  waitingFor: WaitingFor | null;
}

/**
 * "Mark as shipped", by hand: sends what waited for a person, and what was refused or given up once more. What
 * lacks a pair, a place of departure or other parcels waits on, by name.
 */
export async function markAsShipped(ctx: Ctx, input: z.input<typeof markInput>): Promise<Marking[]> {
  demand(ctx, "orders.ship");
  const { ids, refuse } = markInput.parse(input);
  return change(ctx, async (tx, emit) => {
    const sent = [
      ...(await mark(tx, ctx, emit, ids)),
      ...(await requeue(tx, ctx, emit, sql`c.id = any(${sql.param(ids)}::uuid[])`)),
    ];
    await judgeRequeued(tx, ctx, sent, refuse);
    return outcomes(tx, ctx, ids);
  });
}

async function mark(tx: Tx, ctx: Ctx, emit: Emit, ids: string[]) {
  const { rows } = await tx.execute<Requeued>(sql`
    update confirmations c set state = 'not_due', waiting_for = null, version = c.version + 1
    from orders o
    where o.id = c.order_id and c.id = any(${sql.param(ids)}::uuid[])
      and c.state = 'waiting' and c.waiting_for = 'marking'
      and ${sql.join([sql`true`, ...storeFilter(ctx, undefined)], sql` and `)}
    returning c.id, o.store_id, c.order_id
  `);
  await setGoing(tx, ctx, emit, rows, {
    act: "order.marked",
    story: { kind: "marked", facts: { rule: "hand" } },
  });
  return rows;
}

async function outcomes(tx: Tx, ctx: Ctx, ids: string[]): Promise<Marking[]> {
  const { rows } = await tx.execute<{
    id: ConfirmationId;
    state: ConfirmationState;
    waiting_for: WaitingFor | null;
  }>(sql`
    select c.id, c.state, c.waiting_for from confirmations c join orders o on o.id = c.order_id
    where c.id = any(${sql.param(ids)}::uuid[])
      and ${sql.join([sql`true`, ...storeFilter(ctx, undefined)], sql` and `)}
  `);
  return rows.map(({ id, state, waiting_for }) => ({
    id,
    outcome: outcomeOf(state),
    waitingFor: state === "waiting" ? waiting_for : null,
  }));
}

function outcomeOf(state: ConfirmationState): Marking["outcome"] {
  if (state === "confirmed" || state === "not_needed") return state;
  return state === "waiting" ? "waits" : "sent";
}

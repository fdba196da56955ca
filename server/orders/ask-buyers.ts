import { sql } from "drizzle-orm";
import { askAgainAt } from "@/domain/ask-again-at";
import type { OrderId, StoreId } from "@/domain/ids";
import type { Buyer } from "@/domain/marketplace-order";
import { IntegrationError } from "@/integrations/errors";
import type { Orders } from "@/integrations/marketplaces/marketplace";
import { assessOrders } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { type OpenStore, recheckPermissions } from "../grants";
import { writeHistory } from "../history";
import { rowsOf } from "../rows";
import { writeBuyers } from "./write-parts";

export interface DueBuyer {
  orderId: OrderId;
  platformOrderId: string;
  /**
   * As it stood when we began to ask: what became due again meanwhile stays due. Null: asked out of caution alone, and
   * without an answer nothing becomes due.
   */
  dueAt: Date | null;
  /** The news that made it due, at the latest. */
  changedAt: Date;
}

/**
 * Asks for the addresses of these orders one by one and keeps what is told. An order whose question fails is
 * asked about again later and never stops the others; what would fail for all of them is thrown. Only a missing permission
 * is not: the store then names it, which is an answer too.
 */
export async function askBuyers(
  ctx: Ctx,
  { store, marketplace, credentials }: OpenStore,
  due: DueBuyer[],
): Promise<{ told: number }> {
  const { buyer: ask } = marketplace.orders;
  if (!ask) throw new Error(`${marketplace.id} gave orders without a buyer and cannot be asked for one`);
  const answers: { due: DueBuyer; buyer: Buyer | null }[] = [];
  let failure: unknown;
  for (const [index, each] of due.entries()) {
    try {
      const buyer = await answerOf(ctx, () => ask(credentials, each.platformOrderId));
      answers.push({ due: each, buyer });
    } catch (error) {
      if (lacksPermission(error)) {
        await recheckPermissions(ctx, store.id as StoreId);
        answers.push(...due.slice(index).map((other) => ({ due: other, buyer: null })));
      } else failure = error;
      break;
    }
  }
  const told = await keep(ctx, answers);
  if (failure) throw failure;
  return { told };
}

async function answerOf(ctx: Ctx, ask: () => ReturnType<NonNullable<Orders["buyer"]>>) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof IntegrationError) || ofAll.has(error.kind) || lacksPermission(error)) throw error;
    ctx.log.warn("orders.address_not_told", { kind: error.kind, error: error.message });
    return null;
  }
}

/** Kinds that say nothing of one order: the next one would meet the same. */
const ofAll = new Set(["auth_expired", "auth_revoked", "rate_limited"]);

const lacksPermission = (error: unknown) =>
  error instanceof IntegrationError && error.detail.permission !== undefined;

/** One answer wins over a later question: what became due anew while we asked is asked again. */
async function keep(ctx: Ctx, answers: { due: DueBuyer; buyer: Buyer | null }[]): Promise<number> {
  if (answers.length === 0) return 0;
  return change(ctx, async (tx) => {
    const rows = answers.map(({ due, buyer }) => ({
      order_id: due.orderId,
      due_at: due.dueAt,
      next_at: due.dueAt === null ? null : askAgainAt(due.changedAt, ctx.now()),
      is_told: buyer !== null,
      is_masked: buyer?.isMasked ?? false,
    }));
    // Where we can read an address already, a masked one is no answer to the question whether it changed.
    const { rows: settled } = await tx.execute<{ id: OrderId; due: boolean; had_buyer: boolean }>(sql`
      update orders o set buyer_due_at = case
        when is_told and not (input.is_masked and coalesce(not b.is_masked, false)) then null else next_at end
      from ${rowsOf(rows, "order_id uuid, due_at timestamptz, next_at timestamptz, is_told boolean, is_masked boolean")}
      left join order_buyers b on b.order_id = input.order_id
      where o.id = input.order_id and o.buyer_due_at is not distinct from due_at
      returning o.id, o.buyer_due_at is not null as due, b.order_id is not null as had_buyer
    `);
    const buyerOf = new Map(answers.map(({ due, buyer }) => [due.orderId, buyer]));
    const told = settled.filter(({ id, due }) => !due && buyerOf.get(id));
    const changed = await writeBuyers(
      tx,
      ctx,
      told.flatMap(({ id }) => {
        const buyer = buyerOf.get(id);
        return buyer ? [{ id, buyer }] : [];
      }),
    );
    const moved = told.filter(({ id, had_buyer }) => had_buyer && changed.has(id));
    await writeHistory(
      tx,
      ctx,
      moved.map(({ id }) => ({ orderId: id, kind: "address_changed" })),
    );
    await assessOrders(
      tx,
      ctx,
      settled.map(({ id }) => id),
    );
    return told.length;
  });
}

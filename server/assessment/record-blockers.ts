import { and, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { problemOrders, problems } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrderId, ProblemId, StoreId } from "@/domain/ids";
import type { OrderState } from "@/domain/order-state";
import type { Blocker } from "@/domain/problem";
import type { Ctx } from "../context";
import { rowsOf } from "../rows";

export interface Verdict {
  orderId: OrderId;
  storeId: StoreId;
  state: OrderState;
  blockers: Blocker[];
  hadProblems: boolean;
  /** Filled in here: the blockers that are new to this order. */
  opened?: Blocker[];
}

/**
 * Ties every order to the problems that hold it now, opens a problem at its first order and resolves it after
 * its last. Callers hold the organization's turn (`change`), so nobody ties an order to a problem while it is
 * being resolved.
 */
export async function recordBlockers(tx: Tx, ctx: Ctx, verdicts: Verdict[]): Promise<void> {
  const concerned = verdicts.filter(({ blockers, hadProblems }) => hadProblems || blockers.length > 0);
  if (concerned.length === 0) return;

  const causes = await openProblems(tx, ctx, concerned);
  const before = await heldBy(
    tx,
    concerned.filter(({ hadProblems }) => hadProblems).map(({ orderId }) => orderId),
  );

  const added: { organizationId: string; problemId: ProblemId; orderId: OrderId }[] = [];
  const removed: { problemId: ProblemId; orderId: OrderId }[] = [];
  for (const verdict of concerned) {
    const { orderId, blockers } = verdict;
    const had = before.get(orderId) ?? new Set<ProblemId>();
    const has = new Set<ProblemId>();
    verdict.opened = [];
    for (const blocker of blockers) {
      const problemId = causes.get(blocker.cause);
      if (!problemId) throw new Error(`problem ${blocker.kind} was not opened`);
      has.add(problemId);
      if (had.has(problemId)) continue;
      verdict.opened.push(blocker);
      added.push({ organizationId: ctx.organizationId, problemId, orderId });
    }
    for (const problemId of had) if (!has.has(problemId)) removed.push({ problemId, orderId });
  }
  await tie(tx, added);
  await untie(tx, ctx, removed);
}

/** Opens what is not open yet; cause → problem. */
async function openProblems(tx: Tx, ctx: Ctx, verdicts: Verdict[]): Promise<Map<string, ProblemId>> {
  const rows = new Map<string, object>();
  for (const { storeId, blockers } of verdicts) {
    for (const { kind, cause, facts } of blockers) {
      rows.set(cause, {
        id: uuidv7(),
        organization_id: ctx.organizationId,
        store_id: storeId,
        kind,
        cause,
        facts,
      });
    }
  }
  if (rows.size === 0) return new Map();
  const { rows: open } = await tx.execute<{ id: ProblemId; cause: string }>(sql`
    insert into problems (id, organization_id, store_id, kind, cause, facts, opened_at)
    select input.*, ${ctx.now().toISOString()}::timestamptz
    from ${rowsOf([...rows.values()], "id uuid, organization_id uuid, store_id uuid, kind text, cause text, facts jsonb")}
    on conflict (organization_id, cause) where resolved_at is null do update set facts = excluded.facts
    returning id, cause
  `);
  return new Map(open.map(({ id, cause }) => [cause, id]));
}

async function heldBy(tx: Tx, orderIds: OrderId[]): Promise<Map<OrderId, Set<ProblemId>>> {
  const ties = new Map<OrderId, Set<ProblemId>>();
  if (orderIds.length === 0) return ties;
  const rows = await tx
    .select({ problemId: problemOrders.problemId, orderId: problemOrders.orderId })
    .from(problemOrders)
    .where(inArray(problemOrders.orderId, orderIds));
  for (const { problemId, orderId } of rows)
    ties.set(orderId, (ties.get(orderId) ?? new Set()).add(problemId));
  return ties;
}

async function tie(tx: Tx, rows: { organizationId: string; problemId: ProblemId; orderId: OrderId }[]) {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into problem_orders (organization_id, problem_id, order_id)
    select "organizationId", "problemId", "orderId"
    from ${rowsOf(rows, '"organizationId" uuid, "problemId" uuid, "orderId" uuid')}
    on conflict do nothing
  `);
}

async function untie(tx: Tx, ctx: Ctx, rows: { problemId: ProblemId; orderId: OrderId }[]) {
  if (rows.length === 0) return;
  await tx.execute(sql`
    delete from problem_orders using ${rowsOf(rows, '"problemId" uuid, "orderId" uuid')}
    where problem_id = "problemId" and order_id = "orderId"
  `);
  const touched = [...new Set(rows.map(({ problemId }) => problemId))];
  await tx
    .update(problems)
    .set({ resolvedAt: ctx.now() })
    .where(
      and(
        inArray(problems.id, touched),
        sql`not exists (select from ${problemOrders} where ${problemOrders.problemId} = ${problems.id})`,
      ),
    );
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { assess } from "@/domain/assess";
import type { OrderId } from "@/domain/ids";
import { chunks } from "@/domain/lists";
import { finalOrderStates } from "@/domain/order-state";
import type { Ctx } from "../context";
import { type HistoryEntry, writeHistory } from "../history";
import { rowsOf } from "../rows";
import { type AssessableOrder, loadFacts } from "./load-facts";
import { recordBlockers, type Verdict } from "./record-blockers";
import { takeBackPlans } from "./take-back-plans";

/** Orders judged in one statement: large enough to be quick, small enough to stay flat in memory. */
const batch = 1000;

/**
 * Judges orders anew after anything they depend on has changed. The only writer of `orders.state`, of
 * `orders.open_problems` and of problems. Must run inside `change`, with the change itself. Answers with how
 * many held orders became free.
 */
export async function assessOrders(tx: Tx, ctx: Ctx, orderIds: OrderId[]): Promise<number> {
  let freed = 0;
  for (const ids of chunks([...new Set(orderIds)], batch)) {
    const verdicts = (await loadFacts(tx, ctx, ids)).map(judge);
    await recordBlockers(tx, ctx, verdicts);
    await writeVerdicts(tx, verdicts);
    await writeHistory(tx, ctx, verdicts.flatMap(story));
    await takeBackPlans(
      tx,
      ctx,
      verdicts.filter(hasEnded).map(({ orderId }) => orderId),
    );
    freed += verdicts.filter(isFreed).length;
  }
  return freed;
}

interface Judged extends Verdict {
  before: AssessableOrder;
}

function judge(before: AssessableOrder): Judged {
  const { state, blockers } = assess(before.facts);
  // One order may meet the same cause twice (two parcels of one unpaired carrier): it is still one problem.
  const unique = [...new Map(blockers.map((blocker) => [blocker.cause, blocker])).values()];
  return {
    before,
    orderId: before.facts.orderId as OrderId,
    storeId: before.storeId,
    state,
    blockers: unique,
    hadProblems: before.openProblems > 0,
  };
}

async function writeVerdicts(tx: Tx, verdicts: Judged[]) {
  const changed = verdicts.filter(
    ({ before, state, blockers }) => before.state !== state || before.openProblems !== blockers.length,
  );
  if (changed.length === 0) return;
  const rows = changed.map(({ orderId, state, blockers }) => ({
    id: orderId,
    state,
    problems: blockers.length,
  }));
  await tx.execute(sql`
    update orders set state = input.state, open_problems = input.problems, version = version + 1
    from ${rowsOf(rows, "id uuid, state text, problems int")}
    where orders.id = input.id
  `);
}

/** What the order's page will tell: each new hold with its reason, and the moment it became free. */
function story({ before, orderId, state, blockers, opened = [] }: Judged): HistoryEntry[] {
  const entries: HistoryEntry[] = opened.map(({ kind, facts }) => ({
    orderId,
    kind: "held",
    facts: { ...facts, problem: kind },
  }));
  if (isFreed({ before, blockers })) entries.push({ orderId, kind: "freed" });
  if (before.state !== state)
    entries.push({ orderId, kind: "state", facts: { from: before.state, to: state } });
  return entries;
}

const hasEnded = ({ before, state }: Judged) => before.state !== state && finalOrderStates.includes(state);

const isFreed = ({ before, blockers }: Pick<Judged, "before" | "blockers">) =>
  before.openProblems > 0 && blockers.length === 0;

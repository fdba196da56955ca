import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { uuidv7 } from "@/db/uuid";
import { actorName, type Ctx } from "./context";
import { rowsOf } from "./rows";

/** What a record needs of its context. */
type Recorder = Pick<Ctx, "organizationId" | "actor" | "requestId" | "now">;

type Facts = Record<string, string>;

/** Records who did what, in the transaction that does it. Facts never hold secrets or buyer data. */
export function record(tx: Tx, ctx: Recorder, act: string, subject: string, facts: Facts = {}) {
  return recordAll(tx, ctx, act, [{ subject, facts }]);
}

/** One act on many subjects, in one statement. */
export async function recordAll(
  tx: Tx,
  ctx: Recorder,
  act: string,
  entries: readonly { subject: string; facts: Facts }[],
) {
  const rows = entries.map((entry) => ({ id: uuidv7(), ...entry }));
  await tx.execute(sql`
    insert into audit (id, organization_id, actor, act, subject, facts, request_id, created_at)
    select id, ${ctx.organizationId}::uuid, ${actorName(ctx.actor)}, ${act}, subject, facts, ${ctx.requestId},
      ${ctx.now().toISOString()}::timestamptz
    from ${rowsOf(rows, "id uuid, subject text, facts jsonb")}
  `);
}

import { sql } from "drizzle-orm";
import { z } from "zod";
import { type ProblemKind, problemKindNames, problemKinds } from "@/domain/problem";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { visibleProblems } from "./visible-problems";

export const countProblemTabsInput = z.object({
  storeId: z.uuid().optional(),
  kind: z.enum(problemKindNames).optional(),
});

/** How many open causes wait for a person, and how many end by themselves. */
export async function countProblemTabs(
  ctx: Ctx,
  input: z.input<typeof countProblemTabsInput>,
): Promise<{ person: number; time: number }> {
  demand(ctx, "orders.read");
  const { storeId, kind } = countProblemTabsInput.parse(input);
  const conditions = [...visibleProblems(ctx), sql`p.resolved_at is null`];
  if (storeId) conditions.push(sql`p.store_id = ${storeId}`);
  if (kind) conditions.push(sql`p.kind = ${kind}`);
  const { rows } = await read(ctx, (tx) =>
    tx.execute<{ kind: ProblemKind; count: number }>(sql`
      select p.kind, count(*)::int as count from problems p
      where ${sql.join(conditions, sql` and `)} group by p.kind
    `),
  );
  const counts = { person: 0, time: 0 };
  for (const row of rows) counts[problemKinds[row.kind].needs] += row.count;
  return counts;
}

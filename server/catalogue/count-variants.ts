import { sql } from "drizzle-orm";
import { z } from "zod";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { type VariantTab, variantFilters, variantTabs } from "./variant-filters";

export const countVariantsInput = z.object({ storeId: z.uuid().optional() });

/** Counts stop here, as those of orders do. */
const countLimit = 10_000;

/** How many variants each tab holds, and how many SKUs there are; at most `countLimit + 1`. */
export async function countVariants(
  ctx: Ctx,
  input: z.input<typeof countVariantsInput>,
): Promise<Record<VariantTab | "skus", number>> {
  demand(ctx, "orders.read");
  const { storeId } = countVariantsInput.parse(input);
  const bounded = (rows: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from (select ${rows} limit ${countLimit + 1}) as bounded)`;
  const counts = variantTabs.map((tab) => {
    const conditions = sql.join(variantFilters(ctx, { tab, storeId }), sql` and `);
    return sql`${bounded(sql`from variants v where ${conditions}`)} as ${sql.identifier(tab)}`;
  });
  const skus = bounded(sql`from skus k where k.organization_id = ${ctx.organizationId}`);
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Record<VariantTab | "skus", number>>(
      sql`select ${sql.join([...counts, sql`${skus} as skus`], sql`, `)}`,
    ),
  );
  const [row] = rows;
  if (!row) throw new Error("a select without rows");
  return row;
}

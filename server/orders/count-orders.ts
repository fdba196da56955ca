import { sql } from "drizzle-orm";
import { z } from "zod";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";
import { type OrderTab, orderTabs } from "./list-orders";

export const countOrdersInput = z.object({ storeId: z.uuid().optional() });

/** Counts stop here: "10,000+" says as much to a person, and costs the same at ten million orders. */
export const countLimit = 10_000;

/** How many orders each tab holds, at most `countLimit + 1`. */
export async function countOrders(
  ctx: Ctx,
  input: z.input<typeof countOrdersInput>,
): Promise<Record<OrderTab, number>> {
  demand(ctx, "orders.read");
  const { storeId } = countOrdersInput.parse(input);
  const stores = storeFilter(ctx, storeId);
  const counts = orderTabs.map((tab) => {
    const conditions = [sql`o.organization_id = ${ctx.organizationId}`, ...stores];
    if (tab === "held") conditions.push(sql`o.open_problems > 0`);
    else if (tab !== "all") conditions.push(sql`o.state = ${tab}`);
    return sql`select ${tab} as tab, (
      select count(*)::int from (
        select from orders o where ${sql.join(conditions, sql` and `)} limit ${countLimit + 1}
      ) as bounded
    ) as count`;
  });
  const { rows } = await read(ctx, (tx) =>
    tx.execute<{ tab: OrderTab; count: number }>(sql.join(counts, sql` union all `)),
  );
  return Object.fromEntries(rows.map(({ tab, count }) => [tab, count])) as Record<OrderTab, number>;
}

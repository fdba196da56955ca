import { sql } from "drizzle-orm";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";
import { countLimit } from "./count-orders";

/** Orders that a problem holds, for the number beside the navigation: asked with every page, so only this. */
export async function countHeld(ctx: Ctx): Promise<number> {
  demand(ctx, "orders.read");
  const conditions = [
    sql`o.organization_id = ${ctx.organizationId}`,
    sql`o.open_problems > 0`,
    ...storeFilter(ctx, undefined),
  ];
  const { rows } = await read(ctx, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from (
      select from orders o where ${sql.join(conditions, sql` and `)} limit ${countLimit + 1}
    ) as bounded`),
  );
  return rows[0]?.n ?? 0;
}

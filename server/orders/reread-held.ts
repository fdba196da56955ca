import { sql } from "drizzle-orm";
import type { StoreId } from "@/domain/ids";
import type { ProblemKind } from "@/domain/problem";
import { read } from "../change";
import type { Ctx } from "../context";
import { readAgain } from "./read-again";

/** Ends by what the seller types on the product: that moves no order, so no pull by time of change brings it. */
const endedByReading: ProblemKind[] = ["platform_sku_empty"];

/** Causes looked at in one go, those least lately read first; the others have their turn at the next pull. */
const most = 200;

/** Read moments ago, by the pull before: nothing new can stand there. */
const freshMs = 60_000;

/** Reads again what holds orders of a store and only a reading can end: one order for each such cause frees them all. */
export async function rereadHeld(ctx: Ctx, storeId: StoreId): Promise<{ read: number; changed: number }> {
  const ids = await read(ctx, async (tx) => {
    const before = new Date(ctx.now().getTime() - freshMs).toISOString();
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from (
        select distinct on (p.id) o.platform_order_id as id, g.last_seen_at
        from problems p
        join problem_orders po on po.organization_id = p.organization_id and po.problem_id = p.id
        join orders o on o.id = po.order_id
        join sightings g on g.organization_id = o.organization_id and g.store_id = o.store_id
          and g.platform_order_id = o.platform_order_id
        where p.organization_id = ${ctx.organizationId} and p.store_id = ${storeId} and p.resolved_at is null
          and p.kind = any(${sql.param(endedByReading)}::text[])
        order by p.id, o.placed_at desc
      ) as causes
      where last_seen_at < ${before}::timestamptz order by last_seen_at limit ${most}
    `);
    return rows.map((row) => row.id);
  });
  return { read: ids.length, changed: await readAgain(ctx, storeId, ids) };
}

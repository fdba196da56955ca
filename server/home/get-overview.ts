import { sql } from "drizzle-orm";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";

export interface Overview {
  /** Ready orders whose deadline has passed, and those that must leave within a day. */
  overdue: number;
  leavesToday: number;
  ready: number;
  held: number;
  waitingConfirmations: number;
  /** Orders imported, shipped and confirmed in the last 24 hours. */
  imported: number;
  shipped: number;
  confirmed: number;
}

/** The figures that home's four questions are answered with, bounded like every count. */
export async function getOverview(ctx: Ctx): Promise<Overview> {
  demand(ctx, "orders.read");
  const now = ctx.now();
  const instant = (offsetMs: number) => sql`${new Date(now.getTime() + offsetMs).toISOString()}::timestamptz`;
  const day = 86_400_000;
  const tenant = sql.join(
    [sql`o.organization_id = ${ctx.organizationId}`, ...storeFilter(ctx, undefined)],
    sql` and `,
  );
  const counted = (from: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from (select ${from} limit 10001) as bounded)`;
  const due = sql`coalesce(o.ship_by_at, 'infinity'::timestamptz)`;
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Overview & Record<string, unknown>>(sql`
      select
        ${counted(sql`from orders o where ${tenant} and o.state in ('ready', 'partly_shipped') and ${due} < ${instant(0)}`)} as overdue,
        ${counted(sql`from orders o where ${tenant} and o.state in ('ready', 'partly_shipped')
          and ${due} >= ${instant(0)} and ${due} < ${instant(day)}`)} as "leavesToday",
        ${counted(sql`from orders o where ${tenant} and o.state = 'ready'`)} as ready,
        ${counted(sql`from orders o where ${tenant} and o.open_problems > 0`)} as held,
        ${counted(sql`from confirmations c join orders o on o.id = c.order_id
          where ${tenant} and c.organization_id = ${ctx.organizationId}
            and c.state in ('not_due', 'waiting', 'asked')`)} as "waitingConfirmations",
        ${counted(sql`from orders o where ${tenant} and o.imported_at > ${instant(-day)}`)} as imported,
        ${counted(sql`from shipments sh join orders o on o.id = sh.order_id
          where ${tenant} and sh.organization_id = ${ctx.organizationId} and sh.shipped_at > ${instant(-day)}`)} as shipped,
        ${counted(sql`from confirmations c join orders o on o.id = c.order_id
          where ${tenant} and c.organization_id = ${ctx.organizationId} and c.confirmed_at > ${instant(-day)}`)} as confirmed
    `),
  );
  const [overview] = rows;
  if (!overview) throw new Error("a select without rows");
  return overview;
}

import { type SQL, sql } from "drizzle-orm";
import { confirmationStates } from "@/domain/confirmation-state";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";

/** The groups of orders that still have to leave; each is a tab of the list of orders. */
export const leavingTabs = ["ready", "held", "partly_shipped"] as const;
export type LeavingTab = (typeof leavingTabs)[number];

export interface Overview {
  /** Orders that must leave within a day, and how many of those should have left already. */
  leaving: Record<LeavingTab, { today: number; overdue: number }>;
  ready: number;
  held: number;
  unconfirmed: number;
  /** Orders imported, parcels sent and confirmed in the last 24 hours. */
  imported: number;
  shipped: number;
  confirmed: number;
}

const dayMs = 86_400_000;

/** The figures that home's four questions are answered with, bounded like every count. */
export async function getOverview(ctx: Ctx): Promise<Overview> {
  demand(ctx, "orders.read");
  const instant = (offsetMs: number) =>
    sql`${new Date(ctx.now().getTime() + offsetMs).toISOString()}::timestamptz`;
  const own = sql.join(
    [sql`o.organization_id = ${ctx.organizationId}`, ...storeFilter(ctx, undefined)],
    sql` and `,
  );
  const orders = (condition: SQL) => counted(sql`from orders o where ${own} and ${condition}`);
  const confirmations = (condition: SQL) =>
    counted(sql`from confirmations c join orders o on o.id = c.order_id
      where ${own} and c.organization_id = ${ctx.organizationId} and ${condition}`);
  const leaving = leavingTabs.flatMap((tab) => {
    const within = (offsetMs: number) =>
      orders(sql`${inTab[tab]} and coalesce(o.ship_by_at, 'infinity'::timestamptz) < ${instant(offsetMs)}`);
    return [
      sql`${within(dayMs)} as ${sql.identifier(`${tab}_today`)}`,
      sql`${within(0)} as ${sql.identifier(`${tab}_overdue`)}`,
    ];
  });
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Record<string, number>>(sql`
      select ${sql.join(leaving, sql`, `)},
        ${orders(sql`o.state = 'ready'`)} as ready,
        ${orders(sql`o.open_problems > 0`)} as held,
        ${confirmations(sql`c.state in ('not_due', 'waiting', 'asked') and not c.has_given_up`)} as unconfirmed,
        ${orders(sql`o.imported_at > ${instant(-dayMs)}`)} as imported,
        ${confirmations(sql`${inAnyState} and c.created_at > ${instant(-dayMs)}`)} as shipped,
        ${confirmations(sql`c.confirmed_at > ${instant(-dayMs)}`)} as confirmed
    `),
  );
  return toOverview(rows[0] ?? {});
}

const inTab: Record<LeavingTab, SQL> = {
  ready: sql`o.state = 'ready'`,
  held: sql`o.open_problems > 0`,
  partly_shipped: sql`o.state = 'partly_shipped'`,
};

/** True of every row; named so that the index on (organization, state, age) is used. */
const inAnyState = sql`c.state = any(${sql.param([...confirmationStates])}::text[])`;

const counted = (from: SQL) => sql`(select count(*)::int from (select ${from} limit 10001) as bounded)`;

function toOverview(row: Record<string, number>): Overview {
  const count = (name: string) => row[name] ?? 0;
  const leaving = (tab: LeavingTab) => ({ today: count(`${tab}_today`), overdue: count(`${tab}_overdue`) });
  return {
    leaving: { ready: leaving("ready"), held: leaving("held"), partly_shipped: leaving("partly_shipped") },
    ready: count("ready"),
    held: count("held"),
    unconfirmed: count("unconfirmed"),
    imported: count("imported"),
    shipped: count("shipped"),
    confirmed: count("confirmed"),
  };
}

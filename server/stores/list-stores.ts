import { type SQL, sql } from "drizzle-orm";
import type { StoreId } from "@/domain/ids";
import { staleAfterMs } from "@/domain/pull-plan";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";

/** How a store is doing, worst first. */
export const storeStatuses = [
  "unconnected",
  "needs_authorization",
  "failing",
  "setting_up",
  "flowing",
] as const;
export type StoreStatus = (typeof storeStatuses)[number];

export interface ListedStore {
  id: StoreId;
  marketplace: string;
  name: string;
  shopName: string;
  shopCode: string;
  region: string;
  sellerType: "local" | "cross_border";
  status: StoreStatus;
  grantExpiresAt: Date | null;
  lastPulledAt: Date | null;
  nextPullAt: Date | null;
  pullFailure: string | null;
  pullFailingSince: Date | null;
  newestOrderAt: Date | null;
  pullsOrders: boolean;
  pushesTracking: boolean;
  /** How many of our carriers the marketplace knows by a pair. */
  pairedCarriers: number;
  heldOrders: number;
  backfill: { days: number; daysLeft: number; seen: number; imported: number } | null;
}

/** Every store of the organization that the actor may see. Stores are few: no paging. */
export async function listStores(ctx: Ctx, storeIds?: StoreId[]): Promise<ListedStore[]> {
  demand(ctx, "orders.read");
  const conditions: SQL[] = [sql`s.organization_id = ${ctx.organizationId}`];
  if (storeIds) conditions.push(sql`s.id = any(${sql.param(storeIds)}::uuid[])`);
  conditions.push(...storeFilter(ctx, undefined, sql`s.id`));
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Row>(sql`
      select s.id, s.marketplace, s.name, s.shop_name as "shopName", s.shop_code as "shopCode", s.region,
        s.seller_type as "sellerType", s.confirmed_at as "confirmedAt", s.last_pulled_at as "lastPulledAt",
        s.next_pull_at as "nextPullAt", s.pull_failure as "pullFailure",
        s.pull_failing_since as "pullFailingSince", s.newest_order_at as "newestOrderAt",
        s.pulls_orders as "pullsOrders", s.pushes_tracking as "pushesTracking",
        g.expires_at as "grantExpiresAt", g.lost_at as "grantLostAt",
        (select count(distinct carrier)::int from pairings p where p.store_id = s.id) as "pairedCarriers",
        (
          select count(*)::int from (
            select from orders o where o.organization_id = s.organization_id and o.store_id = s.id
              and o.open_problems > 0 limit 10001
          ) as bounded
        ) as "heldOrders",
        (
          select json_build_object('days', s.backfill_days, 'seen', p.seen, 'imported', p.imported, 'daysLeft',
            ceil(extract(epoch from coalesce(p.reached_at, p.window_to) - p.window_from) / 86400)::int)
          from pulls p where p.store_id = s.id and p.kind = 'backfill' and p.finished_at is null limit 1
        ) as backfill
      from stores s
      left join store_grants sg on sg.store_id = s.id and sg.purpose in ('orders', 'all')
      left join grants g on g.id = sg.grant_id
      where ${sql.join(conditions, sql` and `)}
      order by s.marketplace, s.name
    `),
  );
  return rows.map((row) => toStore(row, ctx.now()));
}

type Instants = "grantExpiresAt" | "lastPulledAt" | "nextPullAt" | "pullFailingSince" | "newestOrderAt";
type Row = Omit<ListedStore, Instants | "status"> &
  Record<Instants | "confirmedAt" | "grantLostAt", string | null> &
  Record<string, unknown>;

function toStore({ confirmedAt, grantLostAt, ...row }: Row, now: Date): ListedStore {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    grantExpiresAt: instant(row.grantExpiresAt),
    lastPulledAt: instant(row.lastPulledAt),
    nextPullAt: instant(row.nextPullAt),
    pullFailingSince: instant(row.pullFailingSince),
    newestOrderAt: instant(row.newestOrderAt),
    status: statusOf({ ...row, confirmedAt, grantLostAt }, now),
  };
}

function statusOf(row: Row, now: Date): StoreStatus {
  if (!row.confirmedAt) return "unconnected";
  const isOver = row.grantExpiresAt === null || new Date(row.grantExpiresAt) <= now;
  if (isOver || row.grantLostAt) return "needs_authorization";
  const last = new Date(row.lastPulledAt ?? row.confirmedAt).getTime();
  if (row.pullsOrders && now.getTime() - last > staleAfterMs) return "failing";
  return row.backfill || row.lastPulledAt === null ? "setting_up" : "flowing";
}

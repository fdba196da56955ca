import { type SQL, sql } from "drizzle-orm";
import { type GrantLoss, type GrantPurpose, indispensableFeatures } from "@/domain/grant";
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
  /** Why the marketplace no longer takes the token that orders come by; null while it does, or its time is up. */
  grantLoss: GrantLoss | null;
  /** Every token that the store stands on, for those that end. */
  tokens: { purpose: GrantPurpose; expiresAt: Date; isLost: boolean }[];
  /** Permissions that were not given and without which no order arrives. */
  missingPermissions: string[];
  /** Sellers make its tokens themselves: renewing means pasting one. */
  takesTokens: boolean;
  lastPulledAt: Date | null;
  nextPullAt: Date | null;
  /** What the last pull that was done found. */
  lastFound: { imported: number; changed: number; leftOut: number; unreadable: number } | null;
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
        g.expires_at as "grantExpiresAt", g.lost_at as "grantLostAt", g.lost_reason as "grantLoss",
        (
          select coalesce(json_agg(json_build_object('purpose', t.purpose, 'expiresAt', t.expires_at,
            'isLost', t.lost_at is not null) order by t.purpose), '[]'::json)
          from store_grants st join grants t on t.id = st.grant_id where st.store_id = s.id
        ) as tokens,
        array(
          select distinct p->>'permission' from jsonb_array_elements(g.permissions) p
          where not (p->>'isGranted')::boolean
            and p->>'feature' = any(${sql.param([...indispensableFeatures])}::text[])
        ) as "missingPermissions",
        (select count(distinct carrier)::int from pairings p where p.store_id = s.id) as "pairedCarriers",
        (
          select count(*)::int from (
            select from orders o where o.organization_id = s.organization_id and o.store_id = s.id
              and o.open_problems > 0 limit 10001
          ) as bounded
        ) as "heldOrders",
        (
          select json_build_object('imported', p.imported, 'changed', p.changed, 'leftOut', p.left_out,
            'unreadable', p.unreadable)
          from pulls p
          where p.organization_id = s.organization_id and p.store_id = s.id and p.kind in ('scheduled', 'manual')
            and p.finished_at is not null and p.failure is null
          order by p.started_at desc limit 1
        ) as "lastFound",
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
  return rows.map((row) => toStore(ctx, row));
}

type Instants = "grantExpiresAt" | "lastPulledAt" | "nextPullAt" | "pullFailingSince" | "newestOrderAt";
type Row = Omit<ListedStore, Instants | "status" | "takesTokens" | "tokens"> &
  Record<Instants | "confirmedAt" | "grantLostAt", string | null> & {
    tokens: { purpose: GrantPurpose; expiresAt: string; isLost: boolean }[];
  } & Record<string, unknown>;

function toStore(ctx: Ctx, { confirmedAt, grantLostAt, ...row }: Row): ListedStore {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    grantExpiresAt: instant(row.grantExpiresAt),
    lastPulledAt: instant(row.lastPulledAt),
    nextPullAt: instant(row.nextPullAt),
    pullFailingSince: instant(row.pullFailingSince),
    newestOrderAt: instant(row.newestOrderAt),
    tokens: row.tokens.map((token) => ({ ...token, expiresAt: new Date(token.expiresAt) })),
    takesTokens: ctx.marketplaces.get(row.marketplace)?.pastedTokens !== undefined,
    status: statusOf({ ...row, confirmedAt, grantLostAt }, ctx.now()),
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

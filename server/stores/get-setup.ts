import { sql } from "drizzle-orm";
import type { StoreId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

/** How far the first days of a store are: each step counts as done only when the marketplace has answered. */
export interface StoreSetup {
  connectedAt: Date | null;
  carriersReadAt: Date | null;
  providers: number;
  pairs: number;
  listingsReadAt: Date | null;
  /** Listings wait for a token that is still to come. */
  lacksProducts: boolean;
  variants: number;
  unmapped: number;
  withoutSellerSku: number;
  /** The first import, newest day first; null when none was begun. */
  history: { days: number; daysDone: number; orders: number; failure: string | null; isDone: boolean } | null;
}

export async function getSetup(ctx: Ctx, storeId: StoreId): Promise<StoreSetup> {
  demand(ctx, "orders.read", storeId);
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Row>(sql`
      select s.confirmed_at as "connectedAt", s.listings_cursor_at as "listingsReadAt",
        not exists (
          select from store_grants sg where sg.store_id = s.id and sg.purpose in ('products', 'all')
        ) as "lacksProducts",
        (select max(p.seen_at) from providers p where p.store_id = s.id) as "carriersReadAt",
        (select count(*)::int from providers p where p.store_id = s.id and p.vanished_at is null) as providers,
        (select count(*)::int from pairings p where p.store_id = s.id) as pairs,
        sold.variants, sold.unmapped, sold."withoutSellerSku",
        (
          select json_build_object('days', s.backfill_days, 'orders', p.imported, 'failure', p.failure,
            'isDone', p.finished_at is not null,
            'daysDone', case when p.finished_at is not null then s.backfill_days
              else floor(extract(epoch from p.window_to - coalesce(p.reached_at, p.window_to)) / 86400)::int end)
          from pulls p
          where p.organization_id = s.organization_id and p.store_id = s.id and p.kind = 'backfill'
          order by p.started_at desc limit 1
        ) as history
      from stores s,
        lateral (
          select count(*)::int as variants, (count(*) filter (where v.seller_sku = ''))::int as "withoutSellerSku",
            (count(*) filter (where not exists (select from mappings m where m.variant_id = v.id)))::int as unmapped
          from variants v where v.organization_id = s.organization_id and v.store_id = s.id
        ) as sold
      where s.organization_id = ${ctx.organizationId} and s.id = ${storeId}
    `),
  );
  const [row] = rows;
  if (!row) throw new AppError("not_found", `no store ${storeId}`);
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    connectedAt: instant(row.connectedAt),
    carriersReadAt: instant(row.carriersReadAt),
    listingsReadAt: instant(row.listingsReadAt),
  };
}

type Instants = "connectedAt" | "carriersReadAt" | "listingsReadAt";
type Row = Omit<StoreSetup, Instants> & Record<Instants, string | null> & Record<string, unknown>;

import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type TrackingFlag, trackingFlags } from "@/domain/confirmation-state";
import type { OrderId, ProblemId, StoreId } from "@/domain/ids";
import type { OpenRequest, OrderNotice } from "@/domain/marketplace-order";
import { type OrderState, orderStates } from "@/domain/order-state";
import { type ProblemKind, problemKindNames } from "@/domain/problem";
import { unansweredRequests } from "../assessment";
import { read } from "../change";
import { trackingFilter, trackingFlag } from "../confirmations";
import { type Ctx, demand } from "../context";
import { lineOrder } from "../line-order";
import { type ListPage, pageInput, paging } from "../paging";
import { storeFilter } from "../store-filter";
import { orderSearch } from "./order-search";

export const orderTabs = ["all", "held", ...orderStates.filter((state) => state !== "blocked")] as const;
export type OrderTab = (typeof orderTabs)[number];

export const listOrdersInput = z.object({
  tab: z.enum(orderTabs).default("all"),
  storeId: z.uuid().optional(),
  problemId: z.uuid().optional(),
  problem: z.enum(problemKindNames).optional(),
  leaves: z.enum(["overdue", "today"]).optional(),
  tracking: z.enum(trackingFlags).optional(),
  search: z.string().trim().max(64).optional(),
  ...pageInput,
});

export interface ListedOrder {
  id: OrderId;
  number: number;
  platformOrderId: string;
  storeId: StoreId;
  storeName: string;
  marketplace: string;
  state: OrderState;
  platformStatus: string;
  placedAt: Date;
  shipByAt: Date | null;
  totalMinor: number | null;
  currency: string | null;
  openRequests: OpenRequest[];
  /** Which of the marketplace's lists of providers its parcels may use. */
  providerScope: string;
  lines: {
    title: string;
    variantName: string;
    quantity: number;
    soldFactor: number;
    imageUrl: string | null;
  }[];
  problems: { id: ProblemId; kind: ProblemKind; facts: Record<string, string> }[];
  tracking: string | null;
  /** Whether the marketplace knows of what left. */
  trackingFlag: TrackingFlag | null;
  notices: OrderNotice[];
  /** The marketplace sells labels, which may be bought there and fetched here. */
  sellsLabels: boolean;
}

/** Instants come as PostgreSQL's text from a statement of our own. */
type Row = Omit<ListedOrder, "placedAt" | "shipByAt" | "sellsLabels"> & {
  placedAt: string;
  shipByAt: string | null;
  sortKey: string;
} & Record<string, unknown>;

/** Lists in which something must be done are sorted by deadline, the others by age. */
const byAge: readonly OrderTab[] = ["all", "shipped", "cancelled", "no_shipment_needed"];

/** One page of orders with all that a row shows. */
export async function listOrders(
  ctx: Ctx,
  input: z.input<typeof listOrdersInput>,
): Promise<ListPage<ListedOrder>> {
  demand(ctx, "orders.read");
  const wish = listOrdersInput.parse(input);
  const isByAge = byAge.includes(wish.tab);
  const key = isByAge ? sql`o.placed_at` : sql`coalesce(o.ship_by_at, 'infinity'::timestamptz)`;
  const pages = paging(wish, { key, id: sql`o.id`, type: "timestamptz", descending: isByAge });
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Row>(sql`
      with page as (
        select o.*, ${key} as sort_key from orders o
        where ${sql.join([...filters(ctx, wish), ...pages.conditions], sql` and `)}
        ${pages.window}
      )
      select o.id, o.number, o.platform_order_id as "platformOrderId", o.store_id as "storeId", s.name as "storeName",
        s.marketplace, o.state, o.platform_status as "platformStatus", o.placed_at as "placedAt",
        o.ship_by_at as "shipByAt", o.total_minor::float8 as "totalMinor", o.currency,
        ${unansweredRequests} as "openRequests",
        o.notices,
        o.provider_scope as "providerScope", o.sort_key::text as "sortKey",
        (
          select coalesce(json_agg(json_build_object('title', l.title, 'variantName', l.variant_name,
            'quantity', l.quantity, 'soldFactor', l.sold_factor, 'imageUrl', l.image_url) order by ${lineOrder}), '[]')
          from order_lines l where l.order_id = o.id
        ) as lines,
        (
          select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'facts', p.facts)
            order by p.opened_at, p.id), '[]')
          from problem_orders po join problems p on p.id = po.problem_id
          where po.organization_id = o.organization_id and po.order_id = o.id
        ) as problems,
        (
          select p.tracking_number from shipments sh join parcels p on p.shipment_id = sh.id
          where sh.organization_id = o.organization_id and sh.order_id = o.id order by p.id limit 1
        ) as tracking,
        ${trackingFlag} as "trackingFlag"
      from page o join stores s on s.id = o.store_id
      order by o.sort_key ${pages.shown}, o.id ${pages.shown}
    `),
  );
  return pages.page(
    rows,
    ({ sortKey, id }) => [sortKey, id],
    ({ sortKey: _, placedAt, shipByAt, ...order }) => ({
      ...order,
      placedAt: new Date(placedAt),
      shipByAt: shipByAt === null ? null : new Date(shipByAt),
      sellsLabels: ctx.marketplaces.get(order.marketplace)?.labels !== undefined,
    }),
  );
}

function filters(ctx: Ctx, wish: z.output<typeof listOrdersInput>): SQL[] {
  const conditions = [sql`o.organization_id = ${ctx.organizationId}`, ...storeFilter(ctx, wish.storeId)];
  if (wish.tab === "held") conditions.push(sql`o.open_problems > 0`);
  else if (wish.tab !== "all") conditions.push(sql`o.state = ${wish.tab}`);
  if (wish.problemId) {
    conditions.push(
      sql`o.id = any(array(select order_id from problem_orders where problem_id = ${wish.problemId}))`,
    );
  }
  if (wish.problem) {
    // Asked of each held order that the list comes to: a join may be planned as a walk over all orders there are.
    conditions.push(sql`o.open_problems > 0 and (
      select true from problem_orders po join problems p on p.id = po.problem_id
      where po.organization_id = o.organization_id and po.order_id = o.id and p.kind = ${wish.problem} limit 1
    )`);
  }
  if (wish.leaves) {
    const end = new Date(ctx.now().getTime() + (wish.leaves === "today" ? 86_400_000 : 0)).toISOString();
    // The marketplace's own clock counts as much as ours: what it calls late is late.
    const said = wish.leaves === "today" ? ["overdue", "soon_overdue"] : ["overdue"];
    conditions.push(sql`(coalesce(o.ship_by_at, 'infinity'::timestamptz) < ${end}::timestamptz
      or jsonb_path_query_array(o.notices, '$[*].kind') ?| ${sql.param(said)}::text[])`);
  }
  if (wish.tracking) conditions.push(trackingFilter(ctx, wish.tracking));
  if (wish.search) conditions.push(sql`o.id in (${orderSearch(ctx, wish.search)})`);
  return conditions;
}

import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { ConfirmationState, WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, ParcelId, StoreId, WarehouseId } from "@/domain/ids";
import type { OpenRequest } from "@/domain/marketplace-order";
import { type MissingPackage, missingPackage, type OrderPackages } from "@/domain/packages";
import { departureLack, departures, isPaired, packagesOfOrder, unansweredRequests } from "../assessment";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { orderSearch } from "../orders";
import { type ListPage, pageInput, paging } from "../paging";
import { storeFilter } from "../store-filter";
import { ofEachState, shipmentTabs } from "./shipment-tabs";

export const listShipmentsInput = z.object({
  tab: z.enum(shipmentTabs).default("all"),
  storeId: z.uuid().optional(),
  search: z.string().trim().max(64).optional(),
  /** These alone: to see what became of them. */
  ids: z.array(z.uuid()).max(200).optional(),
  ...pageInput,
});

export interface ListedShipment {
  id: ConfirmationId;
  orderId: OrderId;
  orderNumber: number;
  platformOrderId: string;
  storeId: StoreId;
  storeName: string;
  marketplace: string;
  /** Which of the marketplace's lists of providers its parcels may use. */
  providerScope: string;
  sentAt: Date;
  /** What one call to the marketplace tells of: one parcel, or all of an order where the marketplace wants that. */
  parcels: {
    id: ParcelId;
    shipment: number;
    carrier: string;
    trackingNumber: string;
    warehouse: string | null;
  }[];
  /** Of one that waits for a pair or a binding: the first carrier and warehouse without. */
  lacks: { carrier: string | null; warehouseId: WarehouseId | null };
  /** What stands open against the order, and nobody here chose to refuse. */
  openRequests: OpenRequest[];
  /** What stands open and telling of it can refuse; empty too while something else stands open. */
  refusable: OpenRequest[];
  /** Which package of how many it waits for; null when it has all that it will tell of. */
  missing: MissingPackage | null;
  confirmation: {
    state: ConfirmationState;
    waitingFor: WaitingFor | null;
    hasGivenUp: boolean;
    refusalCode: string | null;
    refusalWords: string | null;
    warning: string | null;
    confirmedAt: Date | null;
  };
}

/** One page of what has left, newest first, with whether the marketplace knows of it. */
export async function listShipments(
  ctx: Ctx,
  input: z.input<typeof listShipmentsInput>,
): Promise<ListPage<ListedShipment>> {
  demand(ctx, "orders.read");
  const wish = listShipmentsInput.parse(input);
  const sorting = { key: sql`c.created_at`, id: sql`c.id`, type: "timestamptz", descending: true } as const;
  const pages = paging(wish, sorting);
  const conditions = [...storeFilter(ctx, wish.storeId), ...pages.conditions];
  if (wish.ids) conditions.push(sql`c.id = any(${sql.param(wish.ids)}::uuid[])`);
  if (wish.search) conditions.push(sql`c.id in (${found(ctx, wish.search)})`);
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Row>(sql`
      with page as (select * from (${ofEachState(ctx, wish.tab, conditions, pages.window)}) as c ${pages.window})
      select c.id, c.order_id as "orderId", o.number as "orderNumber", o.platform_order_id as "platformOrderId",
        s.id as "storeId", s.name as "storeName", s.marketplace, o.provider_scope as "providerScope", c.created_at as "sentAt",
        c.created_at::text as "sortKey", c.state, c.waiting_for as "waitingFor", c.has_given_up as "hasGivenUp",
        c.refusal_code as "refusalCode", c.refusal_words as "refusalWords", c.warning,
        c.confirmed_at as "confirmedAt", s.region,
        ${unansweredRequests} as "openRequests",
        (
          select coalesce(json_agg(json_build_object('id', p.id, 'shipment', sh.number, 'carrier', p.carrier,
            'trackingNumber', p.tracking_number, 'warehouse', w.name) order by p.id), '[]')
          from parcels p join shipments sh on sh.id = p.shipment_id left join warehouses w on w.id = sh.warehouse_id
          where p.organization_id = c.organization_id and p.confirmation_id = c.id
        ) as parcels,
        case when c.waiting_for = 'pairing' then (
          select p.carrier from parcels p where p.confirmation_id = c.id and not ${isPaired} order by p.id limit 1
        ) end as "unpairedCarrier",
        case when c.waiting_for = 'origin' then (
          select w.id from ${departures} and ${departureLack} is not null order by w.id nulls first limit 1
        ) end as "unboundWarehouseId",
        case when c.waiting_for = 'other_parcels' then ${packagesOfOrder} end as packages
      from page c join orders o on o.id = c.order_id join stores s on s.id = o.store_id
      order by c.created_at ${pages.shown}, c.id ${pages.shown}
    `),
  );
  return pages.page(
    rows,
    ({ sortKey, id }) => [sortKey, id],
    (row) => toShipment(ctx, row),
  );
}

function found(ctx: Ctx, search: string): SQL {
  return sql`
    select c.id from confirmations c
    where c.organization_id = ${ctx.organizationId} and c.order_id in (${orderSearch(ctx, search)})`;
}

/** Instants come as PostgreSQL's text from a statement of our own. */
type Row = Omit<ListedShipment, "sentAt" | "confirmation" | "missing" | "lacks" | "refusable"> &
  Omit<ListedShipment["confirmation"], "confirmedAt"> & {
    sentAt: string;
    confirmedAt: string | null;
    sortKey: string;
    packages: OrderPackages | null;
    region: string;
    unpairedCarrier: string | null;
    unboundWarehouseId: WarehouseId | null;
  } & Record<string, unknown>;

function toShipment(ctx: Ctx, row: Row): ListedShipment {
  const {
    id,
    orderId,
    orderNumber,
    platformOrderId,
    storeId,
    storeName,
    marketplace,
    providerScope,
    parcels,
  } = row;
  const { state, waitingFor, hasGivenUp, refusalCode, refusalWords, warning } = row;
  const confirmedAt = row.confirmedAt === null ? null : new Date(row.confirmedAt);
  return {
    id,
    orderId,
    orderNumber,
    platformOrderId,
    storeId,
    storeName,
    marketplace,
    providerScope,
    sentAt: new Date(row.sentAt),
    parcels,
    lacks: { carrier: row.unpairedCarrier, warehouseId: row.unboundWarehouseId },
    openRequests: row.openRequests,
    refusable: refusableOf(ctx, row),
    missing: row.packages && missingPackage(row.packages),
    confirmation: { state, waitingFor, hasGivenUp, refusalCode, refusalWords, warning, confirmedAt },
  };
}

function refusableOf(ctx: Ctx, { marketplace, region, openRequests }: Row): OpenRequest[] {
  const refusable = ctx.marketplaces.get(marketplace)?.fulfilment.refusableByShipping(region) ?? [];
  return openRequests.every((request) => refusable.includes(request)) ? openRequests : [];
}

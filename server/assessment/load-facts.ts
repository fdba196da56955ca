import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { ConfirmationFacts, LineFacts, OrderFacts } from "@/domain/assess";
import type { OrderId, StoreId } from "@/domain/ids";
import type { OrderState } from "@/domain/order-state";
import { openLabelStates } from "@/domain/platform-label";
import type { Ctx } from "../context";
import { hasGrant, needsOrigin } from "../store-rules";
import { departureLack, departures } from "./departures";
import { isPaired } from "./is-paired";
import { unansweredRequests } from "./unanswered-requests";
import { isGone, unitsTaken } from "./units-taken";

export interface AssessableOrder {
  facts: OrderFacts;
  /** The verdict so far, to tell what changes. */
  state: OrderState;
  openProblems: number;
  storeId: StoreId;
}

interface Row extends Record<string, unknown> {
  id: OrderId;
  platform_order_id: string;
  status: OrderFacts["platformStatus"];
  state: OrderState;
  open_problems: number;
  needs_shipment: boolean;
  open_requests: OrderFacts["openRequests"];
  fulfilled_by: OrderFacts["fulfilledBy"];
  is_address_due: boolean;
  has_standing_label: boolean;
  failed_labels: OrderFacts["failedLabels"];
  store_id: StoreId;
  store_name: string;
  marketplace: string;
  region: string;
  can_call: boolean;
  address_permission: string | null;
  lines: LineFacts[];
  confirmations: ConfirmationFacts[];
}

/** Everything `assess` asks about these orders, in one statement whatever their number. */
export async function loadFacts(tx: Tx, ctx: Ctx, orderIds: OrderId[]): Promise<AssessableOrder[]> {
  const { rows } = await tx.execute<Row>(sql`
    with chosen as (
      select * from orders where id = any(${sql.param(orderIds)}::uuid[])
    ),
    usable as (
      select s.id, s.name, s.marketplace, s.region, ${hasGrant(ctx)} as can_call, (
        select permission->>'permission'
        from store_grants sg join grants g on g.id = sg.grant_id, jsonb_array_elements(g.permissions) as permission
        where sg.store_id = s.id and sg.purpose in ('orders', 'all')
          and permission->>'feature' = 'addresses' and not (permission->>'isGranted')::boolean
        limit 1
      ) as address_permission
      from stores s where s.id in (select store_id from chosen)
    ),
    sent as (
      select sl.order_line_id,
        sum(sl.quantity) filter (where sh.shipped_at is null)::int as released,
        sum(sl.quantity) filter (where sh.shipped_at is not null)::int as sent,
        array(
          select unit from shipment_lines of_line
          join shipments gone on gone.id = of_line.shipment_id and gone.shipped_at is not null,
          unnest(of_line.unit_ids) as unit
          where of_line.order_line_id = sl.order_line_id
        ) as units
      from shipments sh join shipment_lines sl on sl.shipment_id = sh.id
      where sh.order_id in (select id from chosen)
      group by sl.order_line_id
    ),
    lines as (
      select l.order_id, json_agg(json_build_object(
        'variantId', l.variant_id, 'title', l.title, 'variantName', l.variant_name, 'sellerSku', v.seller_sku,
        'isMapped', exists (select from mappings m where m.variant_id = l.variant_id),
        'quantity', l.quantity,
        'released', coalesce(sent.released, 0),
        'sent', coalesce(sent.sent, 0),
        -- A unit that we sent and one that the marketplace knows of may be the same: units count once.
        'shipped', case
          when sent.units is null then l.shipped_quantity
          when cardinality(l.unit_ids) = 0 then ${unitsTaken({ which: isGone })}
          else cardinality(array(select unnest(l.shipped_unit_ids) union select unnest(sent.units)))
        end
      )) as lines
      from order_lines l
      join variants v on v.id = l.variant_id
      left join sent on sent.order_line_id = l.id
      where l.order_id in (select id from chosen)
      group by l.order_id
    ),
    told as (
      select c.order_id, json_agg(json_build_object(
        'state', c.state, 'hasGivenUp', c.has_given_up,
        'refusal', case when c.state = 'refused'
          then json_build_object('code', coalesce(c.refusal_code, ''), 'words', coalesce(c.refusal_words, '')) end,
        'unpaired', (
          select coalesce(json_agg(distinct jsonb_build_object('carrier', p.carrier, 'scope', o.provider_scope)), '[]')
          from parcels p
          where p.confirmation_id = c.id and not ${isPaired}
        ),
        'unbound', (
          select coalesce(json_agg(distinct jsonb_build_object('lack', ${departureLack}, 'warehouseId', w.id,
            'warehouse', w.name, 'origin', po.name, 'incomplete', po.incomplete)), '[]')
          from ${departures} and ${needsOrigin(ctx)} and ${departureLack} is not null
        )
      )) as confirmations
      from confirmations c join chosen o on o.id = c.order_id join stores s on s.id = o.store_id
      group by c.order_id
    )
    select o.id, o.platform_order_id, o.status, o.state, o.open_problems, o.needs_shipment, o.fulfilled_by,
      ${unansweredRequests} as open_requests,
      -- What the marketplace makes a label for, it needs no address of ours for; of some such orders it tells none.
      o.buyer_due_at is not null and o.label_from = 'seller' and o.label_channel is null and not exists (
        select from platform_labels pl
        where pl.organization_id = o.organization_id and pl.order_id = o.id and pl.state <> 'given_up'
      ) as is_address_due,
      exists (
        select from platform_labels pl
        where pl.organization_id = o.organization_id and pl.order_id = o.id
          and pl.state = any(${sql.param([...openLabelStates])}::text[])
          and (pl.package_id is not null or pl.bought_by = 'us')
      ) as has_standing_label,
      (
        select coalesce(json_agg(json_build_object('failure', pl.failure, 'words', coalesce(pl.failure_words, ''),
          'advice', coalesce(pl.advice, '')) order by pl.created_at), '[]')
        from platform_labels pl
        where pl.organization_id = o.organization_id and pl.order_id = o.id and pl.failure is not null
      ) as failed_labels,
      o.store_id, usable.name as store_name, usable.marketplace, usable.region, usable.can_call, usable.address_permission,
      coalesce(lines.lines, '[]'::json) as lines, coalesce(told.confirmations, '[]'::json) as confirmations
    from chosen o
    join usable on usable.id = o.store_id
    left join lines on lines.order_id = o.id
    left join told on told.order_id = o.id
  `);
  return rows.map((row) => ({
    state: row.state,
    openProblems: row.open_problems,
    storeId: row.store_id,
    facts: {
      orderId: row.id,
      platformOrderId: row.platform_order_id,
      platformStatus: row.status,
      needsShipment: row.needs_shipment,
      openRequests: row.open_requests,
      refusableByShipping:
        ctx.marketplaces.get(row.marketplace)?.fulfilment.refusableByShipping(row.region) ?? [],
      fulfilledBy: row.fulfilled_by,
      isAddressDue: row.is_address_due,
      hasStandingLabel: row.has_standing_label,
      failedLabels: row.failed_labels,
      store: {
        id: row.store_id,
        name: row.store_name,
        canCall: row.can_call,
        addressPermission: row.address_permission,
      },
      lines: row.lines,
      confirmations: row.confirmations,
    },
  }));
}

import { sql } from "drizzle-orm";
import type { Confirmation } from "@/domain/confirmation";
import type { ConfirmationState, WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, ParcelId, StoreId } from "@/domain/ids";
import type { OpenRequest } from "@/domain/marketplace-order";
import type { LabelPackage } from "@/integrations/marketplaces/marketplace";
import {
  departureLack,
  departures,
  hasPlatformLabel,
  isPaired,
  isUnbound,
  unitsElsewhere,
} from "../assessment";
import { read } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { lineOrder } from "../line-order";
import { confirmsWhole, knowsOrigins } from "../store-rules";
import { type OwedLine, stillOwed, type TellableParcel } from "./still-owed";

export interface PushableConfirmation {
  id: ConfirmationId;
  orderId: OrderId;
  storeId: StoreId;
  state: ConfirmationState;
  version: number;
  /** Another process may still be telling the marketplace until then. */
  callEndsAt: Date | null;
  /** What it cannot go without, or null when it may go. */
  waitsFor: WaitingFor | null;
  /** The warehouses that the marketplace could be told of and will not be: it then names its default place. */
  undeclared: string[];
  confirmation: Confirmation;
  /** Its parcels, in the order in which they are told of. */
  parcelIds: ParcelId[];
  /** The packages, where the marketplace made the labels: it hears that those left, and not of parcels. */
  labelled: LabelPackage[];
}

interface Row extends Record<string, unknown> {
  order_id: OrderId;
  store_id: StoreId;
  state: ConfirmationState;
  version: number;
  call_ends_at: string | null;
  platform_order_id: string;
  provider_scope: string;
  refused_requests: OpenRequest[];
  pushes_tracking: boolean;
  is_paired: boolean;
  is_unbound: boolean;
  waits_for_others: boolean;
  undeclared: string[];
  parcels: TellableParcel[];
  owed: OwedLine[];
  labelled: Omit<LabelPackage, "platformOrderId">[];
}

/** One confirmation with all that the marketplace will be told. */
export async function confirmationForPush(ctx: Ctx, id: ConfirmationId): Promise<PushableConfirmation> {
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Row>(sql`
      select c.order_id, o.store_id, c.state, c.version, c.call_ends_at, o.platform_order_id, o.provider_scope,
        array(select unnest(o.refused_requests) intersect select unnest(o.open_requests)) as refused_requests,
        s.pushes_tracking,
        not exists (select from parcels p where p.confirmation_id = c.id and not ${isPaired}) as is_paired,
        ${isUnbound(ctx)} as is_unbound, ${confirmsWhole(ctx)} and o.state <> 'shipped' and not exists (
          select from parcels p where p.confirmation_id = c.id and ${hasPlatformLabel}
        ) as waits_for_others,
        (
          select coalesce(json_agg(json_build_object('packageId', pl.package_id, 'carrierName', pl.carrier_name,
            'trackingNumber', pl.tracking_number, 'lines', pl.lines) order by p.id), '[]')
          from parcels p join platform_labels pl on pl.organization_id = o.organization_id
            and pl.order_id = o.id and pl.package_id = p.platform_package_id
          where p.confirmation_id = c.id
        ) as labelled,
        array(
          select distinct coalesce(w.name, '') from ${departures} and ${knowsOrigins(ctx)} and ${departureLack} is not null
        ) as undeclared,
        (
          select json_agg(json_build_object(
            'id', p.id, 'trackingNumber', p.tracking_number,
            'providerId', coalesce((
              select pr.provider_id from pairings pr
              where pr.store_id = o.store_id and pr.scope = o.provider_scope and pr.carrier = p.carrier
            ), ''),
            'originId', case when ${departureLack} is null then ob.origin_id end,
            'lines', (
              select json_agg(json_build_object(
                'lineKey', l.line_key, 'quantity', sl.quantity, 'unitIds', sl.unit_ids) order by ${lineOrder})
              from shipment_lines sl join order_lines l on l.id = sl.order_line_id
              where sl.shipment_id = p.shipment_id
            )
          ) order by p.id)
          from ${departures}
        ) as parcels,
        (
          select coalesce(json_agg(json_build_object('lineKey', l.line_key,
            'quantity', greatest(0, l.quantity - ${unitsElsewhere}), 'unitIds', l.unit_ids) order by ${lineOrder}), '[]')
          from order_lines l where l.order_id = o.id
        ) as owed
      from confirmations c
      join orders o on o.id = c.order_id
      join stores s on s.id = o.store_id
      where c.id = ${id}
    `),
  );
  const [row] = rows;
  if (!row) throw new AppError("not_found", `no confirmation ${id}`);
  const told = stillOwed(row.parcels, row.owed);
  return {
    id,
    orderId: row.order_id,
    storeId: row.store_id,
    state: row.state,
    version: row.version,
    callEndsAt: row.call_ends_at === null ? null : new Date(row.call_ends_at),
    // What has been asked must be followed to its end, whatever was switched or unpaired meanwhile.
    waitsFor: row.state === "asked" ? null : waitOf(row),
    undeclared: row.undeclared,
    confirmation: {
      key: id,
      platformOrderId: row.platform_order_id,
      providerScope: row.provider_scope,
      refuses: row.refused_requests,
      parcels: told.map(({ id: _, ...parcel }) => parcel),
    },
    parcelIds: told.map((parcel) => parcel.id),
    labelled: row.labelled.map((each) => ({ ...each, platformOrderId: row.platform_order_id })),
  };
}

function waitOf(row: Row): WaitingFor | null {
  if (!row.pushes_tracking) return "switched_off";
  if (row.waits_for_others) return "other_parcels";
  if (!row.is_paired) return "pairing";
  return row.is_unbound ? "origin" : null;
}

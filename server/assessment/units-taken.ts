import { type SQL, sql } from "drizzle-orm";

/**
 * Whether the marketplace's own count holds the goods of `sl` already: it was told of them and read since, knew
 * without being told, or a person tells it in our stead.
 */
const isCounted = sql`exists (
  select from parcels p
  join confirmations c on c.id = p.confirmation_id
  join orders told on told.id = c.order_id
  left join sightings seen on seen.organization_id = told.organization_id and seen.store_id = told.store_id
    and seen.platform_order_id = told.platform_order_id
  where p.organization_id = sl.organization_id and p.shipment_id = sl.shipment_id and (
    c.state in ('asked', 'confirmed') and (c.asked_at is null or seen.last_seen_at > c.asked_at)
    or c.state = 'not_needed' or c.state = 'waiting' and c.waiting_for = 'switched_off'
  )
)`;

/**
 * The units of line `l` that are spoken for, where the marketplace does not name them: those that it counts as
 * gone (`theirs`), and those in shipments `which` that it does not count yet. A condition on `sl`.
 */
export const unitsTaken = ({
  which,
  theirs = sql`l.shipped_quantity`,
}: {
  which: SQL;
  theirs?: SQL;
}): SQL => sql`(
  select (greatest(${theirs}, coalesce(sum(sl.quantity) filter (where counted.by_them), 0))
    + coalesce(sum(sl.quantity) filter (where not counted.by_them), 0))::int
  from shipment_lines sl cross join lateral (select ${isCounted} as by_them) as counted
  where sl.organization_id = l.organization_id and sl.order_line_id = l.id and ${which}
)`;

/** A shipment of ours that left. */
export const isGone = sql`exists (
  select from shipments gone where gone.id = sl.shipment_id and gone.shipped_at is not null
)`;

const isTold = (states: SQL) => sql`exists (
  select from parcels told_by join confirmations other on other.id = told_by.confirmation_id
  where told_by.organization_id = sl.organization_id and told_by.shipment_id = sl.shipment_id and ${states}
)`;

/** The units of line `l` that left without confirmation `c`: on the marketplace's pages, or told of by others. */
export const unitsElsewhere = unitsTaken({
  which: isTold(sql`other.id <> c.id and other.state in ('asked', 'confirmed')`),
  theirs: sql`l.shipped_quantity - (
    select coalesce(sum(sl.quantity), 0) from shipment_lines sl
    where sl.organization_id = l.organization_id and sl.order_line_id = l.id
      and ${isTold(sql`other.id = c.id`)} and ${isCounted}
  )`,
});

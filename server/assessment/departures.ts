import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context";
import { needsOrigin } from "../store-rules";
import { hasPlatformLabel } from "./has-platform-label";

/**
 * From where the parcels `p` of confirmation `c` of order `o` left: our warehouse `w`, and the marketplace's
 * place `po` that it is bound to. A FROM clause with its condition, open to more of them.
 */
export const departures = sql`
  parcels p join shipments sh on sh.id = p.shipment_id
  left join warehouses w on w.id = sh.warehouse_id
  left join origin_bindings ob on ob.store_id = o.store_id and ob.warehouse_id = sh.warehouse_id
  left join platform_origins po on po.store_id = ob.store_id and po.origin_id = ob.origin_id
  where p.confirmation_id = c.id`;

/** Why the marketplace cannot be told of such a departure (`DepartureLack`); null when it can. */
export const departureLack = sql`
  case when ${hasPlatformLabel} then null
    when w.id is null then 'warehouse'
    when ob.origin_id is null then 'binding'
    when po.origin_id is null or po.vanished_at is not null then 'vanished'
    when po.incomplete is not null then 'incomplete' end`;

/** Whether confirmation `c` of order `o` in store `s` lacks a place of departure that the marketplace insists on. */
export const isUnbound = (ctx: Pick<Ctx, "marketplaces">): SQL =>
  sql`(${needsOrigin(ctx)} and exists (select from ${departures} and ${departureLack} is not null))`;

import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context";

/**
 * Ids of orders by their own number, the marketplace's (from its beginning), or a tracking number. `^@` and not
 * `like`: row-level security lets an index serve only operators that tell nothing of rows they refuse.
 */
export function orderSearch({ organizationId }: Pick<Ctx, "organizationId">, search: string): SQL {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  return sql`
    select id from orders where organization_id = ${organizationId} and platform_order_id ^@ ${search}
    union all
    select id from orders where organization_id = ${organizationId} and number = ${number ?? null}::int
    union all
    select sh.order_id from parcels p join shipments sh on sh.id = p.shipment_id
    where p.organization_id = ${organizationId} and p.tracking_number = ${search}`;
}

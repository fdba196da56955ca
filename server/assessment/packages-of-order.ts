import { sql } from "drizzle-orm";
import { unitsTaken } from "./units-taken";

/** Something of order `o` is owed, and no shipment holds it, planned or gone (`unitsLeft` says what). */
const hasRest = sql`exists (
  select from order_lines l where l.order_id = o.id and case
    when cardinality(l.unit_ids) > 0 then exists (
      select from unnest(l.unit_ids) as own(unit)
      where own.unit <> all(l.shipped_unit_ids) and not exists (
        select from shipment_lines sl where sl.order_line_id = l.id and own.unit = any(sl.unit_ids)
      )
    )
    else l.quantity > ${unitsTaken({ which: sql`true` })}
  end
)`;

const shipmentsWith = (shippedAt: "null" | "not null") => sql`(
  select count(*)::int from shipments sh
  where sh.organization_id = o.organization_id and sh.order_id = o.id and sh.shipped_at is ${sql.raw(shippedAt)}
)`;

/** `OrderPackages` of order `o`. */
export const packagesOfOrder = sql`json_build_object('numbered', ${shipmentsWith("not null")},
  'planned', ${shipmentsWith("null")}, 'hasRest', ${hasRest})`;

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { OrderId, OrderLineId } from "@/domain/ids";
import { lineOrder } from "../line-order";
import type { LeftOver } from "./units-left";

/**
 * What of an order may leave under a label of the marketplace, line by line: all that the buyer is owed and that has
 * not left from here. The marketplace may count it as shipped already, and plans give way to a label that is paid for.
 */
export async function labelledUnits(tx: Tx, orderId: OrderId): Promise<(LeftOver & { lineKey: string })[]> {
  const { rows } = await tx.execute<{
    id: OrderLineId;
    line_key: string;
    quantity: number;
    sent: number;
    units: string[];
    units_left: string[];
  }>(sql`
    select l.id, l.line_key, l.quantity, l.unit_ids as units, coalesce(gone.quantity, 0)::int as sent,
      array(
        select unit from unnest(l.unit_ids) with ordinality as own(unit, position)
        where own.unit <> all(coalesce(gone.units, '{}')) order by position
      ) as units_left
    from order_lines l left join lateral (
      select sum(sl.quantity) as quantity, (
        select array_agg(unit) from shipment_lines of_line join shipments sh on sh.id = of_line.shipment_id,
          unnest(of_line.unit_ids) as unit
        where of_line.order_line_id = l.id and sh.shipped_at is not null
      ) as units
      from shipment_lines sl join shipments sh on sh.id = sl.shipment_id
      where sl.order_line_id = l.id and sh.shipped_at is not null
    ) as gone on true
    where l.order_id = ${orderId}
    order by ${lineOrder}
  `);
  return rows.map(({ id, line_key, quantity, sent, units, units_left }) => ({
    lineId: id,
    lineKey: line_key,
    quantity: units.length > 0 ? units_left.length : Math.max(0, quantity - sent),
    unitIds: units_left,
  }));
}

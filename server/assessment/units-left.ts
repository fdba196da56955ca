import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { OrderId, OrderLineId, ShipmentId } from "@/domain/ids";
import { lineOrder } from "../line-order";
import { unitsTaken } from "./units-taken";

export interface LeftOver {
  lineId: OrderLineId;
  quantity: number;
  /** The marketplace's units that no shipment holds yet. */
  unitIds: string[];
}

interface Row extends Record<string, unknown> {
  id: OrderLineId;
  quantity: number;
  taken: number;
  units: string[];
  units_left: string[];
}

/**
 * What of an order neither a shipment of ours holds, planned or gone, nor the marketplace knows to have left,
 * line by line. `except`: a planned shipment whose own units count as left.
 */
export async function unitsLeft(
  tx: Tx,
  orderId: OrderId,
  { except = null }: { except?: ShipmentId | null } = {},
): Promise<LeftOver[]> {
  const isOther = sql`sl.shipment_id is distinct from ${except}::uuid`;
  const { rows } = await tx.execute<Row>(sql`
    select l.id, l.quantity, l.unit_ids as units, ${unitsTaken({ which: isOther })} as taken,
      array(
        select unit from unnest(l.unit_ids) with ordinality as own(unit, position)
        where unit <> all(l.shipped_unit_ids) and not exists (
          select from shipment_lines sl where sl.order_line_id = l.id and ${isOther} and own.unit = any(sl.unit_ids)
        )
        order by position
      ) as units_left
    from order_lines l where l.order_id = ${orderId}
    order by ${lineOrder}
  `);
  return rows.map(({ id, quantity, taken, units, units_left }) => ({
    lineId: id,
    quantity: units.length > 0 ? units_left.length : Math.max(0, quantity - taken),
    unitIds: units_left,
  }));
}

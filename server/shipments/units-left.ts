import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { OrderId, OrderLineId } from "@/domain/ids";

export interface LeftOver {
  lineId: OrderLineId;
  quantity: number;
  /** The marketplace's units that no shipment holds yet. */
  unitIds: string[];
}

/** What of an order has not been given to any shipment, line by line. */
export async function unitsLeft(tx: Tx, orderId: OrderId): Promise<LeftOver[]> {
  const { rows } = await tx.execute<{
    id: OrderLineId;
    quantity: number;
    unit_ids: string[];
    taken: number;
    taken_ids: string[];
  }>(sql`
    select l.id, l.quantity, l.unit_ids,
      coalesce((select sum(sl.quantity) from shipment_lines sl where sl.order_line_id = l.id), 0)::int as taken,
      coalesce((
        select array_agg(unit) from shipment_lines sl, unnest(sl.unit_ids) as unit where sl.order_line_id = l.id
      ), '{}') as taken_ids
    from order_lines l where l.order_id = ${orderId}
    order by l.id
  `);
  return rows.map(({ id, quantity, taken, unit_ids, taken_ids }) => ({
    lineId: id,
    quantity: Math.max(0, quantity - taken),
    unitIds: unit_ids.filter((unit) => !taken_ids.includes(unit)),
  }));
}

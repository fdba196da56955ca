import { sql } from "drizzle-orm";
import { z } from "zod";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";
import { ofEachState, type ShipmentTab, shipmentTabs } from "./shipment-tabs";

export const countShipmentsInput = z.object({ storeId: z.uuid().optional() });

/** Counts stop here, as those of orders do. */
const countLimit = 10_000;

/** How many each tab holds, at most `countLimit + 1`. */
export async function countShipments(
  ctx: Ctx,
  input: z.input<typeof countShipmentsInput>,
): Promise<Record<ShipmentTab, number>> {
  demand(ctx, "orders.read");
  const stores = storeFilter(ctx, countShipmentsInput.parse(input).storeId);
  const limit = sql`limit ${countLimit + 1}`;
  const counts = shipmentTabs.map(
    (tab) => sql`select ${tab} as tab, (
      select count(*)::int from (select from (${ofEachState(ctx, tab, stores, limit)}) as c ${limit}) as counted
    ) as count`,
  );
  const { rows } = await read(ctx, (tx) =>
    tx.execute<{ tab: ShipmentTab; count: number }>(sql.join(counts, sql` union all `)),
  );
  return Object.fromEntries(rows.map(({ tab, count }) => [tab, count])) as Record<ShipmentTab, number>;
}

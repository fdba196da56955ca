import { sql } from "drizzle-orm";
import { z } from "zod";
import type { OrderId, StoreId, WarehouseId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { writeHistory } from "../history";
import { knownWarehouse } from "../warehouses";

export const assignWarehouseInput = z.object({ storeId: z.uuid(), warehouseId: z.uuid() });

/**
 * Says where a store's parcels of no warehouse left from, or will: those that the marketplace has not heard of.
 * Answers with their number, and with how many confirmations go out by it.
 */
export async function assignWarehouse(
  ctx: Ctx,
  input: z.input<typeof assignWarehouseInput>,
): Promise<{ assigned: number; released: number }> {
  const wish = assignWarehouseInput.parse(input);
  const storeId = wish.storeId as StoreId;
  demand(ctx, "stores.manage", storeId);
  return change(ctx, async (tx, emit) => {
    const warehouse = await knownWarehouse(tx, wish.warehouseId as WarehouseId);
    const { rows } = await tx.execute<{ order_id: OrderId; number: number }>(sql`
      update shipments sh set warehouse_id = ${warehouse.id}
      from orders o
      where o.id = sh.order_id and o.store_id = ${storeId} and sh.warehouse_id is null
        and (sh.shipped_at is null or exists (
          select from parcels p join confirmations c on c.id = p.confirmation_id
          where p.shipment_id = sh.id and c.state not in ('asked', 'confirmed')
        ))
      returning sh.order_id, sh.number
    `);
    await writeHistory(
      tx,
      ctx,
      rows.map(({ order_id, number }) => ({
        orderId: order_id,
        kind: "warehouse_assigned",
        facts: { warehouse: warehouse.name, shipment: String(number) },
      })),
    );
    await record(tx, ctx, "shipments.warehouse_assigned", storeId, { warehouse: warehouse.name });
    const released = await releaseConfirmations(tx, ctx, emit, [storeId]);
    await assessOrders(
      tx,
      ctx,
      rows.map(({ order_id }) => order_id),
    );
    return { assigned: rows.length, released };
  });
}

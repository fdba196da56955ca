import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { shipmentLines, shipments } from "@/db/schema";
import type { ShipmentId, WarehouseId } from "@/domain/ids";
import type { Ctx } from "../context";
import type { Content } from "./contents";

/** A planned package leaves, with these contents; null when it has left, or was taken apart. */
export async function leavePlanned(
  tx: Tx,
  ctx: Ctx,
  id: ShipmentId,
  { warehouseId, contents }: { warehouseId: WarehouseId | null; contents: Content[] },
): Promise<{ id: ShipmentId; number: number } | null> {
  const [shipment] = await tx
    .update(shipments)
    .set({ shippedAt: ctx.now(), warehouseId })
    .where(and(eq(shipments.id, id), isNull(shipments.shippedAt)))
    .returning({ id: shipments.id, number: shipments.number });
  if (!shipment) return null;
  await tx.delete(shipmentLines).where(eq(shipmentLines.shipmentId, id));
  const { organizationId } = ctx;
  await tx
    .insert(shipmentLines)
    .values(contents.map((line) => ({ organizationId, shipmentId: id, ...line })));
  return shipment;
}

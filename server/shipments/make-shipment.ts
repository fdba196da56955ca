import type { Tx } from "@/db/database";
import { shipmentLines, shipments } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrderId, ShipmentId, WarehouseId } from "@/domain/ids";
import type { Ctx } from "../context";
import { takeNumbers } from "../numbers";
import type { Content } from "./contents";

interface NewShipment {
  orderId: OrderId;
  warehouseId: WarehouseId | null;
  /** Null: promised to the warehouse. */
  shippedAt: Date | null;
  contents: Content[];
}

export async function makeShipment(
  tx: Tx,
  ctx: Ctx,
  { contents, ...shipment }: NewShipment,
): Promise<{ id: ShipmentId; number: number }> {
  const id = uuidv7() as ShipmentId;
  const number = await takeNumbers(tx, ctx, "shipment", 1);
  const tenant = { organizationId: ctx.organizationId };
  await tx.insert(shipments).values({ ...tenant, ...shipment, id, number });
  await tx.insert(shipmentLines).values(contents.map((line) => ({ ...tenant, shipmentId: id, ...line })));
  return { id, number };
}

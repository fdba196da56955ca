import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { shipments } from "@/db/schema";
import type { ShipmentId } from "@/domain/ids";
import { AppError } from "../errors";

/** A shipment that was promised to a warehouse and has not left. */
export async function plannedShipment(tx: Tx, id: ShipmentId) {
  const [shipment] = await tx.select().from(shipments).where(eq(shipments.id, id));
  if (!shipment) throw new AppError("not_found", `no shipment ${id}`);
  if (shipment.shippedAt) {
    throw new AppError("refused", "the package has left", {
      reason: "package_left",
      facts: { number: shipment.number },
    });
  }
  return shipment;
}

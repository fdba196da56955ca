import { eq } from "drizzle-orm";
import { shipments } from "@/db/schema";
import type { ShipmentId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { writeHistory } from "../history";
import { plannedShipment } from "./planned-shipment";
import { storeOf } from "./shippable-order";

/** Takes a planned package apart while it has not left; what was in it can be planned or shipped anew. */
export async function dropPlan(ctx: Ctx, shipmentId: ShipmentId): Promise<void> {
  await change(ctx, async (tx) => {
    const { orderId, number } = await plannedShipment(tx, shipmentId);
    demand(ctx, "orders.ship", await storeOf(tx, orderId));
    await tx.delete(shipments).where(eq(shipments.id, shipmentId));
    await writeHistory(tx, ctx, [{ orderId, kind: "plan_dropped", facts: { shipment: String(number) } }]);
    await record(tx, ctx, "order.plan_dropped", orderId, { shipment: String(number) });
    await assessOrders(tx, ctx, [orderId]);
  });
}

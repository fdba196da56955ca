import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { shipmentLines, shipments } from "@/db/schema";
import type { OrderId, ShipmentId } from "@/domain/ids";
import { unitsLeft } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { departingWarehouse } from "../warehouses";
import { handOver } from "./hand-over";
import { plannedShipment } from "./planned-shipment";
import { refuseLabelled } from "./refuse-labelled";
import { parcelInput } from "./ship-order";
import { shippableOrder } from "./shippable-order";

export const shipPlannedInput = z.object({ shipmentId: z.uuid(), ...parcelInput });

/** A planned package left, and this is its number. */
export async function shipPlanned(
  ctx: Ctx,
  input: z.input<typeof shipPlannedInput>,
): Promise<{ shipmentId: ShipmentId; number: number }> {
  const { carrier, trackingNumber, ...wish } = shipPlannedInput.parse(input);
  return change(ctx, async (tx, emit) => {
    const shipment = await plannedShipment(tx, wish.shipmentId as ShipmentId);
    const { orderId } = shipment;
    await shippableOrder(tx, ctx, orderId, wish.refuse);
    await refuseLabelled(tx, orderId);
    await keepWhatIsOwed(tx, orderId, shipment.id);
    const warehouseId = await departingWarehouse(
      tx,
      ctx,
      wish.warehouseId ?? shipment.warehouseId ?? undefined,
    );
    await tx
      .update(shipments)
      .set({ shippedAt: ctx.now(), warehouseId })
      .where(eq(shipments.id, shipment.id));
    await handOver(tx, ctx, emit, { orderId, shipment, carrier, trackingNumber });
    return { shipmentId: shipment.id, number: shipment.number };
  });
}

/** Units may have been cancelled since it was planned: those stay here. */
async function keepWhatIsOwed(tx: Tx, orderId: OrderId, shipmentId: ShipmentId): Promise<void> {
  const left = new Map(
    (await unitsLeft(tx, orderId, { except: shipmentId })).map((line) => [line.lineId, line]),
  );
  const planned = await tx.select().from(shipmentLines).where(eq(shipmentLines.shipmentId, shipmentId));
  const kept = planned.flatMap((line) => {
    const owed = left.get(line.orderLineId);
    const quantity = Math.min(line.quantity, owed?.quantity ?? 0);
    if (!owed || quantity === 0) return [];
    const units = [
      ...new Set([...line.unitIds.filter((unit) => owed.unitIds.includes(unit)), ...owed.unitIds]),
    ];
    return [{ ...line, quantity, unitIds: units.slice(0, quantity) }];
  });
  if (kept.length === 0) {
    throw new AppError("refused", "all of it was cancelled", { reason: "plan_not_owed" });
  }
  await tx.delete(shipmentLines).where(eq(shipmentLines.shipmentId, shipmentId));
  await tx.insert(shipmentLines).values(kept);
}

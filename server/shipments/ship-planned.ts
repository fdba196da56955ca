import { z } from "zod";
import type { ShipmentId } from "@/domain/ids";
import { change } from "../change";
import type { Ctx } from "../context";
import { departingWarehouse } from "../warehouses";
import { handOver } from "./hand-over";
import { leavePlanned } from "./leave-planned";
import { plannedContents } from "./planned-contents";
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
    const contents = await plannedContents(tx, shipment);
    const warehouseId = await departingWarehouse(
      tx,
      ctx,
      wish.warehouseId ?? shipment.warehouseId ?? undefined,
    );
    await leavePlanned(tx, ctx, shipment.id, { warehouseId, contents });
    await handOver(tx, ctx, emit, { orderId, shipment, carrier, trackingNumber });
    return { shipmentId: shipment.id, number: shipment.number };
  });
}

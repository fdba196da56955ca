import { z } from "zod";
import { isCarrier } from "@/domain/carriers";
import type { OrderId, ShipmentId } from "@/domain/ids";
import { refusals } from "@/domain/marketplace-order";
import { trackingNumberSchema } from "@/domain/tracking-number";
import { change } from "../change";
import type { Ctx } from "../context";
import { departingWarehouse } from "../warehouses";
import { contentsInput, contentsOf } from "./contents";
import { handOver } from "./hand-over";
import { makeShipment } from "./make-shipment";
import { refuseLabelled } from "./refuse-labelled";
import { shippableOrder } from "./shippable-order";

export const parcelInput = {
  carrier: z.string().refine(isCarrier),
  trackingNumber: trackingNumberSchema,
  /** Where it left from; not needed while there is but one. */
  warehouseId: z.uuid().optional(),
  refuse: refusals,
};

export const shipInput = z.object({
  orderId: z.uuid(),
  ...parcelInput,
  /** What is in the parcel; everything that no package holds yet when absent. */
  lines: contentsInput.optional(),
});

/** Notes that a parcel left, by hand, and sets its confirmation going. */
export async function shipOrder(
  ctx: Ctx,
  input: z.input<typeof shipInput>,
): Promise<{ shipmentId: ShipmentId; number: number }> {
  const { carrier, trackingNumber, ...wish } = shipInput.parse(input);
  const orderId = wish.orderId as OrderId;
  return change(ctx, async (tx, emit) => {
    await shippableOrder(tx, ctx, orderId, wish.refuse);
    await refuseLabelled(tx, orderId);
    const contents = await contentsOf(tx, orderId, wish.lines);
    const warehouseId = await departingWarehouse(tx, ctx, wish.warehouseId);
    const shipment = await makeShipment(tx, ctx, { orderId, warehouseId, shippedAt: ctx.now(), contents });
    await handOver(tx, ctx, emit, { orderId, shipment, carrier, trackingNumber });
    return { shipmentId: shipment.id, number: shipment.number };
  });
}

import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { orderLines, platformLabels } from "@/db/schema";
import { carrierNamed } from "@/domain/carriers";
import type { OrderId, PlatformLabelId, ShipmentId } from "@/domain/ids";
import { openRequests } from "@/domain/marketplace-order";
import { change } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { departingWarehouse } from "../warehouses";
import { contentsOf } from "./contents";
import { handOver } from "./hand-over";
import { makeShipment } from "./make-shipment";
import { shippableOrder } from "./shippable-order";

export const shipLabelInput = z.object({
  labelId: z.uuid(),
  warehouseId: z.uuid().optional(),
  refuse: z.array(z.enum(openRequests)).default([]),
});

/** "Mark as left": the goods of a label of the marketplace left, and the marketplace is to hear of its package. */
export async function shipLabel(
  ctx: Ctx,
  input: z.input<typeof shipLabelInput>,
): Promise<{ shipmentId: ShipmentId; number: number }> {
  const wish = shipLabelInput.parse(input);
  return change(ctx, async (tx, emit) => {
    const label = await readyLabel(tx, wish.labelId as PlatformLabelId);
    const { orderId, trackingNumber, packageId } = label;
    await shippableOrder(tx, ctx, orderId, wish.refuse);
    const contents = await contentsOf(tx, orderId, await linesOf(tx, orderId, label.lines));
    const warehouseId = await departingWarehouse(tx, ctx, wish.warehouseId);
    const shipment = await makeShipment(tx, ctx, { orderId, warehouseId, shippedAt: ctx.now(), contents });
    await tx
      .update(platformLabels)
      .set({ state: "shipped", sweepAt: null })
      .where(eq(platformLabels.id, label.id));
    // Carriers that we have no word for keep the marketplace's name: nothing needs to be paired for them.
    const carrier = carrierNamed(label.carrierName) ?? label.carrierName;
    await handOver(tx, ctx, emit, { orderId, shipment, carrier, trackingNumber, packageId });
    return { shipmentId: shipment.id, number: shipment.number };
  });
}

async function readyLabel(tx: Tx, id: PlatformLabelId) {
  const [label] = await tx
    .select({
      id: platformLabels.id,
      orderId: platformLabels.orderId,
      state: platformLabels.state,
      packageId: platformLabels.packageId,
      carrierName: platformLabels.carrierName,
      trackingNumber: platformLabels.trackingNumber,
      lines: platformLabels.lines,
    })
    .from(platformLabels)
    .where(eq(platformLabels.id, id));
  if (!label) throw new AppError("not_found", `no label ${id}`);
  const { packageId } = label;
  if (label.state !== "ready" || packageId === null) {
    throw new AppError("refused", `the goods of a label that is ${label.state} cannot leave`, {
      reason: label.state === "shipped" ? "label_shipped" : "label_not_ready",
    });
  }
  return { ...label, packageId };
}

async function linesOf(tx: Tx, orderId: OrderId, lines: { lineKey: string; quantity: number }[]) {
  const keys = lines.map(({ lineKey }) => lineKey);
  const rows = await tx
    .select({ id: orderLines.id, lineKey: orderLines.lineKey })
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderId), inArray(orderLines.lineKey, keys)));
  const idOf = new Map(rows.map(({ id, lineKey }) => [lineKey, id]));
  return lines.flatMap(({ lineKey, quantity }) => {
    const lineId = idOf.get(lineKey);
    return lineId && quantity > 0 ? [{ lineId, quantity }] : [];
  });
}

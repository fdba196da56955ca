import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import { carrierNamed } from "@/domain/carriers";
import type { OrderId, PlatformLabelId, ShipmentId } from "@/domain/ids";
import { refusals } from "@/domain/marketplace-order";
import { labelledUnits } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { departingWarehouse } from "../warehouses";
import type { Content } from "./contents";
import { handOver } from "./hand-over";
import { leavePlanned } from "./leave-planned";
import { makeShipment } from "./make-shipment";
import { shippableOrder } from "./shippable-order";

export const shipLabelInput = z.object({
  labelId: z.uuid(),
  warehouseId: z.uuid().optional(),
  refuse: refusals,
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
    const { status } = await shippableOrder(tx, ctx, orderId, wish.refuse);
    const { contents, lines } = await whatIsOwed(tx, orderId, label.lines);
    const warehouseId = await departingWarehouse(tx, ctx, wish.warehouseId ?? label.warehouseId);
    const planned =
      label.shipmentId && (await leavePlanned(tx, ctx, label.shipmentId, { warehouseId, contents }));
    const shipment =
      planned || (await makeShipment(tx, ctx, { orderId, warehouseId, shippedAt: ctx.now(), contents }));
    await tx
      .update(platformLabels)
      .set({ state: "shipped", lines, sweepAt: null })
      .where(eq(platformLabels.id, label.id));
    // Carriers that we have no word for keep the marketplace's name: nothing needs to be paired for them.
    const carrier = carrierNamed(label.carrierName) ?? label.carrierName;
    const isKnownThere = status === "shipped";
    await handOver(tx, ctx, emit, { orderId, shipment, carrier, trackingNumber, packageId, isKnownThere });
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
      wish: platformLabels.wish,
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
  const { lines, wish } = label;
  // A package that the marketplace never listed holds what was asked for.
  const held = lines.length > 0 ? lines : (wish?.lines ?? []);
  return { ...label, packageId, lines: held, warehouseId: wish?.warehouseId, shipmentId: wish?.shipmentId };
}

/** Units may have been cancelled since the label was made: those stay here. */
async function whatIsOwed(
  tx: Tx,
  orderId: OrderId,
  lines: LabelLine[],
): Promise<{ contents: Content[]; lines: LabelLine[] }> {
  const owed = new Map((await labelledUnits(tx, orderId)).map((line) => [line.lineKey, line]));
  const contents: Content[] = [];
  const leaving: LabelLine[] = [];
  for (const { lineKey, quantity: labelled } of lines) {
    const line = owed.get(lineKey);
    const quantity = Math.min(labelled, line?.quantity ?? 0);
    if (!line || quantity === 0) continue;
    contents.push({ orderLineId: line.lineId, quantity, unitIds: line.unitIds.slice(0, quantity) });
    leaving.push({ lineKey, quantity });
  }
  if (contents.length > 0) return { contents, lines: leaving };
  throw new AppError("refused", "all of it was cancelled", { reason: "label_not_owed" });
}

interface LabelLine {
  lineKey: string;
  quantity: number;
}

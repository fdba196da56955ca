import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import type { OrderId, ShipmentId, WarehouseId } from "@/domain/ids";
import { openLabelStates } from "@/domain/platform-label";
import type { LabelParcel } from "@/integrations/marketplaces/marketplace";
import { labelledUnits } from "../assessment";
import { AppError } from "../errors";
import { type Content, contentsOf, plannedContents, plannedShipment } from "../shipments";
import type { labelParcelInput } from "./label-parcel-input";

type Wanted = Pick<z.output<typeof labelParcelInput>, "lines" | "shipmentId">;

export interface LabelContents {
  lines: LabelParcel["lines"];
  /** Where the planned package leaves from. */
  warehouseId: WarehouseId | undefined;
}

/** What goes into the parcel of a new label. Nothing of it may be in the parcel of another label that stands. */
export async function labelContents(
  tx: Tx,
  orderId: OrderId,
  { lines: wanted, shipmentId }: Wanted,
): Promise<LabelContents> {
  const standing = await openLabels(tx, orderId);
  if (shipmentId) return plannedPackage(tx, orderId, shipmentId as ShipmentId, standing);
  const lines = await keyed(tx, orderId, await contentsOf(tx, orderId, wanted));
  const taken = heldUnits(standing);
  const isTaken = wanted && lines.some(({ lineKey }) => taken.has(lineKey));
  const free = lines
    .map(({ lineKey, quantity }) => ({ lineKey, quantity: quantity - (taken.get(lineKey) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  if (isTaken || free.length === 0) throw stands();
  return { lines: free, warehouseId: undefined };
}

/** Pieces of one line may be in several packages, each with a label: together these hold no more than has not left. */
async function plannedPackage(
  tx: Tx,
  orderId: OrderId,
  shipmentId: ShipmentId,
  standing: OpenLabel[],
): Promise<LabelContents> {
  const shipment = await plannedShipment(tx, shipmentId);
  if (shipment.orderId !== orderId)
    throw new AppError("not_found", `no shipment ${shipmentId} of ${orderId}`);
  if (standing.some(({ wish }) => wish?.shipmentId === shipmentId)) throw stands();
  const lines = await keyed(tx, orderId, await plannedContents(tx, shipment));
  const owed = new Map((await labelledUnits(tx, orderId)).map((line) => [line.lineKey, line.quantity]));
  const taken = heldUnits(standing);
  const isTaken = lines.some(
    ({ lineKey, quantity }) => quantity > (owed.get(lineKey) ?? 0) - (taken.get(lineKey) ?? 0),
  );
  if (isTaken) throw stands();
  return { lines, warehouseId: shipment.warehouseId ?? undefined };
}

async function keyed(tx: Tx, orderId: OrderId, contents: Content[]): Promise<LabelParcel["lines"]> {
  const keys = new Map((await labelledUnits(tx, orderId)).map(({ lineId, lineKey }) => [lineId, lineKey]));
  return contents.map(({ orderLineId, quantity }) => ({ lineKey: keys.get(orderLineId) ?? "", quantity }));
}

type OpenLabel = Pick<typeof platformLabels.$inferSelect, "lines" | "wish">;

function openLabels(tx: Tx, orderId: OrderId): Promise<OpenLabel[]> {
  return tx
    .select({ lines: platformLabels.lines, wish: platformLabels.wish })
    .from(platformLabels)
    .where(and(eq(platformLabels.orderId, orderId), inArray(platformLabels.state, [...openLabelStates])));
}

function heldUnits(standing: OpenLabel[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { lines, wish } of standing) {
    const held = lines.length > 0 ? lines : (wish?.lines ?? []);
    for (const { lineKey, quantity } of held) units.set(lineKey, (units.get(lineKey) ?? 0) + quantity);
  }
  return units;
}

const stands = () =>
  new AppError("refused", "a label stands for these goods already", { reason: "label_stands" });

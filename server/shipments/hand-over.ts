import type { Tx } from "@/db/database";
import { parcels } from "@/db/schema";
import type { OrderId, ShipmentId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { openConfirmation, releaseConfirmations } from "../confirmations";
import type { Ctx } from "../context";
import { writeHistory } from "../history";
import type { Emit } from "../outbox";

interface Departure {
  orderId: OrderId;
  shipment: { id: ShipmentId; number: number };
  carrier: string;
  trackingNumber: string;
  /** The marketplace's name of it, where it made the label. */
  packageId?: string;
  /** The marketplace counts it as shipped already, and is told nothing. */
  isKnownThere?: boolean;
}

/**
 * A shipment left as one parcel: the goods count as gone from here on, whatever the marketplace answers. Sets
 * its confirmation going, or joins it to those that wait for one another.
 */
export async function handOver(tx: Tx, ctx: Ctx, emit: Emit, departure: Departure): Promise<void> {
  const { orderId, shipment, carrier, trackingNumber, packageId, isKnownThere = false } = departure;
  const number = String(shipment.number);
  await writeHistory(tx, ctx, [
    { orderId, kind: "shipped", facts: { carrier, trackingNumber, shipment: number } },
  ]);
  await record(tx, ctx, "order.shipped", orderId, { shipment: number, carrier });
  // Whether all of it has left decides on the confirmation.
  await assessOrders(tx, ctx, [orderId]);
  const hasLabel = packageId !== undefined;
  const confirmationId = await openConfirmation(tx, ctx, emit, orderId, { hasLabel, isKnownThere });
  await tx.insert(parcels).values({
    organizationId: ctx.organizationId,
    shipmentId: shipment.id,
    confirmationId,
    carrier,
    trackingNumber,
    platformPackageId: packageId ?? null,
  });
  await releaseConfirmations(tx, ctx, emit, { orderIds: [orderId] });
  await assessOrders(tx, ctx, [orderId]);
}

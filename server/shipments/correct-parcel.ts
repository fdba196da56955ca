import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { confirmations, parcels } from "@/db/schema";
import { isCarrier } from "@/domain/carriers";
import type { ConfirmationState } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, ParcelId } from "@/domain/ids";
import { trackingNumberSchema } from "@/domain/tracking-number";
import { assessOrders, hasPlatformLabel } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations, requeue } from "../confirmations";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";
import { storeOf } from "./shippable-order";

export const correctParcelInput = z.object({
  parcelId: z.uuid(),
  carrier: z.string().refine(isCarrier),
  trackingNumber: trackingNumberSchema,
});

/**
 * Another carrier or number for a parcel that the marketplace does not know of. What it refused for the old one
 * goes again; what it may have heard already cannot be changed from here.
 */
export async function correctParcel(ctx: Ctx, input: z.input<typeof correctParcelInput>): Promise<void> {
  const { parcelId, carrier, trackingNumber } = correctParcelInput.parse(input);
  await change(ctx, async (tx, emit) => {
    const parcel = await correctable(tx, ctx, parcelId as ParcelId);
    const { orderId, confirmationId } = parcel;
    await tx.update(parcels).set({ carrier, trackingNumber }).where(eq(parcels.id, parcel.id));
    // A run that read the old number must not speak: the version stops it.
    await tx
      .update(confirmations)
      .set({ version: sql`${confirmations.version} + 1` })
      .where(eq(confirmations.id, confirmationId));
    await writeHistory(tx, ctx, [
      { orderId, kind: "parcel_corrected", facts: { from: parcel.trackingNumber, trackingNumber, carrier } },
    ]);
    await record(tx, ctx, "parcel.corrected", orderId, { from: parcel.trackingNumber, to: trackingNumber });
    await requeue(tx, ctx, emit, sql`c.id = ${confirmationId}`);
    await releaseConfirmations(tx, ctx, emit, { orderIds: [orderId] });
    await assessOrders(tx, ctx, [orderId]);
  });
}

interface Row extends Record<string, unknown> {
  id: ParcelId;
  confirmationId: ConfirmationId;
  orderId: OrderId;
  trackingNumber: string;
  state: ConfirmationState;
  isLabelled: boolean;
}

async function correctable(tx: Tx, ctx: Ctx, id: ParcelId): Promise<Row> {
  const { rows } = await tx.execute<Row>(sql`
    select p.id, c.id as "confirmationId", o.id as "orderId", p.tracking_number as "trackingNumber", c.state,
      ${hasPlatformLabel} as "isLabelled"
    from parcels p join confirmations c on c.id = p.confirmation_id join orders o on o.id = c.order_id
    where p.id = ${id}
  `);
  const [parcel] = rows;
  if (!parcel) throw new AppError("not_found", `no parcel ${id}`);
  demand(ctx, "orders.ship", await storeOf(tx, parcel.orderId));
  if (parcel.state === "asked" || parcel.state === "confirmed") {
    throw new AppError("refused", `the number of a parcel that is ${parcel.state} stands`, {
      reason: `parcel_${parcel.state}`,
    });
  }
  if (parcel.isLabelled) {
    throw new AppError("refused", "the marketplace made the label", { reason: "has_platform_label" });
  }
  return parcel;
}

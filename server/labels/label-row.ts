import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders, platformLabels } from "@/db/schema";
import type { PlatformLabelId } from "@/domain/ids";
import { AppError } from "../errors";

export type LabelRow = Awaited<ReturnType<typeof labelRow>>;

/** A label with its order, without the document, which may be large. */
export async function labelRow(tx: Tx, id: PlatformLabelId) {
  const [row] = await tx
    .select({
      label: {
        id: platformLabels.id,
        orderId: platformLabels.orderId,
        state: platformLabels.state,
        boughtBy: platformLabels.boughtBy,
        wish: platformLabels.wish,
        packageId: platformLabels.packageId,
        carrierName: platformLabels.carrierName,
        trackingNumber: platformLabels.trackingNumber,
        lines: platformLabels.lines,
        failure: platformLabels.failure,
        failureWords: platformLabels.failureWords,
        askedAt: platformLabels.askedAt,
        callEndsAt: platformLabels.callEndsAt,
        createdAt: platformLabels.createdAt,
        version: platformLabels.version,
      },
      order: {
        id: orders.id,
        storeId: orders.storeId,
        platformOrderId: orders.platformOrderId,
        status: orders.status,
        state: orders.state,
        number: orders.number,
      },
    })
    .from(platformLabels)
    .innerJoin(orders, eq(orders.id, platformLabels.orderId))
    .where(eq(platformLabels.id, id));
  if (!row) throw new AppError("not_found", `no label ${id}`);
  return row;
}

import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import type { OrderId, ShipmentId } from "@/domain/ids";

/** The order's labels of the marketplace, without their documents. */
export function labelsOfOrder(tx: Tx, orderId: OrderId) {
  return tx
    .select({
      id: platformLabels.id,
      state: platformLabels.state,
      boughtBy: platformLabels.boughtBy,
      packageId: platformLabels.packageId,
      carrierName: platformLabels.carrierName,
      trackingNumber: platformLabels.trackingNumber,
      failure: platformLabels.failure,
      failureWords: platformLabels.failureWords,
      advice: platformLabels.advice,
      /** The planned package that it was bought for. */
      shipmentId: sql<ShipmentId | null>`${platformLabels.wish}->>'shipmentId'`,
      hasDocument: sql<boolean>`${platformLabels.document} is not null`,
      sweepAt: platformLabels.sweepAt,
    })
    .from(platformLabels)
    .where(eq(platformLabels.orderId, orderId))
    .orderBy(asc(platformLabels.createdAt), asc(platformLabels.id));
}

import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { shipments } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import type { Ctx } from "../context";
import { writeHistory } from "../history";

/** What was promised of orders that are over (cancelled, or shipped without it) leaves nowhere any more. */
export async function takeBackPlans(tx: Tx, ctx: Ctx, orderIds: OrderId[]): Promise<void> {
  if (orderIds.length === 0) return;
  const gone = await tx
    .delete(shipments)
    .where(and(inArray(shipments.orderId, orderIds), isNull(shipments.shippedAt)))
    .returning({ orderId: shipments.orderId, number: shipments.number });
  await writeHistory(
    tx,
    ctx,
    gone.map(({ orderId, number }) => ({
      orderId,
      kind: "plan_dropped",
      facts: { shipment: String(number) },
    })),
  );
}

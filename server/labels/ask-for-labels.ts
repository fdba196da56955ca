import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders, platformLabels } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";

/**
 * Sets the look for every label going that could not be had so far, and answers with their number. A purchase that a
 * missing permission refused made nothing to look for: it is forgotten, and may be asked for anew.
 */
export async function askForLabels(tx: Tx, ctx: Ctx, emit: Emit, storeIds: StoreId[]): Promise<number> {
  const ofStores = tx.select({ id: orders.id }).from(orders).where(inArray(orders.storeId, storeIds));
  const forgotten = await tx
    .delete(platformLabels)
    .where(
      and(
        inArray(platformLabels.orderId, ofStores),
        eq(platformLabels.state, "failed"),
        eq(platformLabels.failure, "permission_missing"),
        eq(platformLabels.boughtBy, "us"),
      ),
    )
    .returning({ orderId: platformLabels.orderId });
  await assessOrders(
    tx,
    ctx,
    forgotten.map(({ orderId }) => orderId),
  );
  const failed = await tx
    .select({ labelId: platformLabels.id, storeId: orders.storeId })
    .from(platformLabels)
    .innerJoin(orders, eq(orders.id, platformLabels.orderId))
    .where(and(inArray(orders.storeId, storeIds), isNotNull(platformLabels.failure)));
  for (const ids of failed) emit("label/due", { organizationId: ctx.organizationId, ...ids });
  return failed.length + forgotten.length;
}

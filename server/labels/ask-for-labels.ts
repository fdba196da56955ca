import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders, platformLabels } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";

/** Sets the look for every label going that could not be had so far, and answers with their number. */
export async function askForLabels(tx: Tx, ctx: Ctx, emit: Emit, storeIds: StoreId[]): Promise<number> {
  const failed = await tx
    .select({ labelId: platformLabels.id, storeId: orders.storeId })
    .from(platformLabels)
    .innerJoin(orders, eq(orders.id, platformLabels.orderId))
    .where(and(inArray(orders.storeId, storeIds), eq(platformLabels.state, "failed")));
  for (const ids of failed) emit("label/due", { organizationId: ctx.organizationId, ...ids });
  return failed.length;
}

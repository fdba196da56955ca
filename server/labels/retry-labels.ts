import { and, eq } from "drizzle-orm";
import { orders, platformLabels } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import { type Ctx, demand } from "../context";

/** Looks at once for every label of a store that could not be had so far. */
export async function retryLabels(ctx: Ctx, storeId: StoreId): Promise<{ retried: number }> {
  demand(ctx, "orders.refresh", storeId);
  return change(ctx, async (tx, emit) => {
    const failed = await tx
      .select({ labelId: platformLabels.id })
      .from(platformLabels)
      .innerJoin(orders, eq(orders.id, platformLabels.orderId))
      .where(and(eq(orders.storeId, storeId), eq(platformLabels.state, "failed")));
    for (const { labelId } of failed) {
      emit("label/due", { organizationId: ctx.organizationId, storeId, labelId });
    }
    return { retried: failed.length };
  });
}

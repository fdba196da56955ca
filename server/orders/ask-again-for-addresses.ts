import { and, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";

/** A grant was renewed: what could not be asked meanwhile is asked now, and not when its turn would come. */
export async function askAgainForAddresses(tx: Tx, ctx: Ctx, emit: Emit, storeIds: StoreId[]): Promise<void> {
  const due = await tx
    .update(orders)
    .set({ buyerDueAt: ctx.now() })
    .where(and(inArray(orders.storeId, storeIds), isNotNull(orders.buyerDueAt)))
    .returning({ storeId: orders.storeId });
  for (const storeId of new Set(due.map((order) => order.storeId))) {
    emit("store/buyers.due", { organizationId: ctx.organizationId, storeId });
  }
}

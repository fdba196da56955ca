import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations, orders } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";

/**
 * Sets going what was asked when the grant of these stores ended: whether the marketplace heard it is not known, and
 * with the new grant a look can tell. What was given up waits for a person.
 */
export async function resumeAsked(tx: Tx, ctx: Ctx, emit: Emit, storeIds: StoreId[]): Promise<void> {
  const asked = await tx
    .select({ confirmationId: confirmations.id, storeId: orders.storeId })
    .from(confirmations)
    .innerJoin(orders, eq(orders.id, confirmations.orderId))
    .where(
      and(
        inArray(orders.storeId, storeIds),
        eq(confirmations.state, "asked"),
        eq(confirmations.hasGivenUp, false),
      ),
    );
  for (const ids of asked) emit("confirmation/due", { organizationId: ctx.organizationId, ...ids });
}

import { and, eq, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations, orders } from "@/db/schema";
import { settledConfirmationStates } from "@/domain/confirmation-state";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import { assessOrders } from "./assess-orders";

/** Judges anew the store's orders whose parcels the marketplace has not heard of: pairs and bindings decide on those. */
export async function assessUnconfirmed(tx: Tx, ctx: Ctx, storeId: StoreId): Promise<void> {
  const rows = await tx
    .selectDistinct({ id: orders.id })
    .from(confirmations)
    .innerJoin(orders, eq(orders.id, confirmations.orderId))
    .where(and(eq(orders.storeId, storeId), notInArray(confirmations.state, [...settledConfirmationStates])));
  await assessOrders(
    tx,
    ctx,
    rows.map(({ id }) => id),
  );
}

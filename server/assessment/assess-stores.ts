import { and, inArray, notInArray, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations, orders } from "@/db/schema";
import { settledConfirmationStates } from "@/domain/confirmation-state";
import type { StoreId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import type { Ctx } from "../context";
import { assessOrders } from "./assess-orders";

/** Judges anew every order of these stores that is not at its end, or still waits to be confirmed. */
export async function assessStores(tx: Tx, ctx: Ctx, storeIds: StoreId[]): Promise<void> {
  if (storeIds.length === 0) return;
  const open = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        inArray(orders.storeId, storeIds),
        or(
          notInArray(orders.state, [...finalOrderStates]),
          sql`exists (select from ${confirmations} where ${confirmations.orderId} = ${orders.id}
            and ${notInArray(confirmations.state, [...settledConfirmationStates])})`,
        ),
      ),
    );
  await assessOrders(
    tx,
    ctx,
    open.map(({ id }) => id),
  );
}

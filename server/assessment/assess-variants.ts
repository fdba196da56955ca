import { and, eq, gt, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orderLines, orders } from "@/db/schema";
import type { VariantId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import type { Ctx } from "../context";
import { assessOrders } from "./assess-orders";

/**
 * Judges anew the held orders that sold these variants; with `includeFree` the free ones too, for changes that
 * can hold an order. Answers with how many became free.
 */
export async function assessVariants(
  tx: Tx,
  ctx: Ctx,
  variantIds: VariantId[],
  { includeFree }: { includeFree: boolean },
): Promise<number> {
  if (variantIds.length === 0) return 0;
  const concerned = includeFree
    ? notInArray(orders.state, [...finalOrderStates])
    : gt(orders.openProblems, 0);
  const rows = await tx
    .selectDistinct({ id: orders.id })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(sql`${orderLines.variantId} = any(${sql.param(variantIds)}::uuid[])`, concerned));
  return assessOrders(
    tx,
    ctx,
    rows.map(({ id }) => id),
  );
}

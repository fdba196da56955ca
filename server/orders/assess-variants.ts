import { and, eq, gt, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orderLines, orders } from "@/db/schema";
import type { VariantId } from "@/domain/ids";
import type { Ctx } from "../context";
import { assessOrders } from "./assess-orders";

/** Judges anew the held orders that sold these variants. */
export async function assessVariants(tx: Tx, ctx: Ctx, variantIds: string[]): Promise<number> {
  if (variantIds.length === 0) return 0;
  const rows = await tx
    .selectDistinct({ id: orders.id })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(inArray(orderLines.variantId, variantIds as VariantId[]), gt(orders.openProblems, 0)));
  await assessOrders(
    tx,
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

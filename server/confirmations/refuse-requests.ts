import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders, stores } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { type OpenRequest, unanswered } from "@/domain/marketplace-order";
import { assessOrders } from "../assessment";
import { type Ctx, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";

/**
 * Notes that the next call refuses those of `refuse` that stand open, where shipping is the marketplace's way to
 * refuse them. The order is judged without them from here on.
 */
export async function refuseRequests(
  tx: Tx,
  ctx: Ctx,
  orderId: OrderId,
  refuse: OpenRequest[],
): Promise<void> {
  if (refuse.length === 0) return;
  const order = await requestsOf(tx, orderId);
  const refused = unanswered(order).filter((request) => refuse.includes(request));
  if (refused.length === 0) return;
  const refusable = marketplaceOf(ctx, order.marketplace).fulfilment.refusableByShipping(order.region);
  const unfit = refused.find((request) => !refusable.includes(request));
  if (unfit) {
    throw new AppError("refused", `shipping does not answer a ${unfit} here`, {
      reason: `answer_${unfit}_first`,
    });
  }
  const refusedRequests = [...order.refusedRequests, ...refused];
  await tx.update(orders).set({ refusedRequests }).where(eq(orders.id, orderId));
  await writeHistory(
    tx,
    ctx,
    refused.map((request) => ({ orderId, kind: "request_refused", facts: { request } })),
  );
  await assessOrders(tx, ctx, [orderId]);
}

async function requestsOf(tx: Tx, orderId: OrderId) {
  const [order] = await tx
    .select({
      openRequests: orders.openRequests,
      refusedRequests: orders.refusedRequests,
      marketplace: stores.marketplace,
      region: stores.region,
    })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.storeId))
    .where(eq(orders.id, orderId));
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  return order;
}

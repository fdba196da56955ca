import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders, problemOrders, problems, stores } from "@/db/schema";
import type { OrderId, StoreId } from "@/domain/ids";
import type { OpenRequest } from "@/domain/marketplace-order";
import { mayShip } from "@/domain/order-state";
import { problemKinds } from "@/domain/problem";
import { assessOrders } from "../assessment";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";

/**
 * The order, when something of it may leave now. Open requests in `refuse` are answered by that, where shipping
 * is the marketplace's way to refuse them.
 */
export async function shippableOrder(
  tx: Tx,
  ctx: Ctx,
  orderId: OrderId,
  refuse: OpenRequest[],
): Promise<ShippableOrder> {
  let order = await orderById(tx, orderId);
  demand(ctx, "orders.ship", order.storeId);
  const open = order.openRequests.filter((request) => !order.refusedRequests.includes(request));
  const refused = open.filter((request) => refuse.includes(request));
  if (refused.length > 0) {
    const refusable = marketplaceOf(ctx, order.marketplace).fulfilment.refusableByShipping(order.region);
    const unanswered = refused.find((request) => !refusable.includes(request));
    if (unanswered) {
      throw new AppError("refused", `shipping does not answer a ${unanswered} here`, {
        reason: `answer_${unanswered}_first`,
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
    order = await orderById(tx, orderId);
  }
  if (order.state !== "ready" && mayShip(order.state) && (await isHeld(tx, orderId))) {
    throw new AppError("refused", "a problem holds what is left of the order", {
      reason: "cannot_ship_blocked",
    });
  }
  if (!mayShip(order.state)) {
    throw new AppError("refused", `an order that is ${order.state} cannot be shipped`, {
      reason: `cannot_ship_${order.state}`,
    });
  }
  return order;
}

/** An order that was begun keeps its state while a problem holds the rest of it. */
async function isHeld(tx: Tx, orderId: OrderId): Promise<boolean> {
  const rows = await tx
    .select({ kind: problems.kind })
    .from(problemOrders)
    .innerJoin(problems, eq(problems.id, problemOrders.problemId))
    .where(eq(problemOrders.orderId, orderId));
  return rows.some(({ kind }) => problemKinds[kind].holds === "shipping");
}

export type ShippableOrder = Awaited<ReturnType<typeof orderById>>;

async function orderById(tx: Tx, orderId: OrderId) {
  const [order] = await tx
    .select({
      id: orders.id,
      storeId: orders.storeId,
      state: orders.state,
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

export async function storeOf(tx: Tx, orderId: OrderId): Promise<StoreId> {
  return (await orderById(tx, orderId)).storeId;
}

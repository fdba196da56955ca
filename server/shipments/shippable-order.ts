import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orders, problemOrders, problems } from "@/db/schema";
import type { OrderId, StoreId } from "@/domain/ids";
import type { OpenRequest } from "@/domain/marketplace-order";
import { mayShip } from "@/domain/order-state";
import { problemKinds } from "@/domain/problem";
import { refuseRequests } from "../confirmations";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

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
  if (refuse.length > 0) {
    await refuseRequests(tx, ctx, orderId, refuse);
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
      status: orders.status,
      openRequests: orders.openRequests,
      refusedRequests: orders.refusedRequests,
    })
    .from(orders)
    .where(eq(orders.id, orderId));
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  return order;
}

export async function storeOf(tx: Tx, orderId: OrderId): Promise<StoreId> {
  return (await orderById(tx, orderId)).storeId;
}

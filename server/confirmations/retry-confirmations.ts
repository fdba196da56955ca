import { sql } from "drizzle-orm";
import { z } from "zod";
import type { OrderId } from "@/domain/ids";
import { type OpenRequest, openRequests } from "@/domain/marketplace-order";
import { assessOrders } from "../assessment";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { refuseRequests } from "./refuse-requests";
import { requeue } from "./requeue";

export const retryInput = z.object({
  id: z.uuid(),
  /** Sends although these are open, where that is the marketplace's way to refuse them. */
  refuse: z.array(z.enum(openRequests)).default([]),
});

/** "Try again": sends the refused and given-up confirmations of these orders once more. */
export async function retryConfirmations(
  ctx: Ctx,
  orderIds: OrderId[],
  { refuse }: { refuse: OpenRequest[] } = { refuse: [] },
): Promise<{ retried: number }> {
  demand(ctx, "orders.ship");
  return change(ctx, async (tx, emit) => {
    const retried = await requeue(tx, ctx, emit, sql`o.id = any(${sql.param(orderIds)}::uuid[])`);
    const concerned = [...new Set(retried.map((row) => row.order_id))];
    for (const orderId of concerned) await refuseRequests(tx, ctx, orderId, refuse);
    await assessOrders(tx, ctx, concerned);
    return { retried: retried.length };
  });
}

import { sql } from "drizzle-orm";
import { z } from "zod";
import type { OrderId } from "@/domain/ids";
import { type OpenRequest, refusals } from "@/domain/marketplace-order";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { judgeRequeued, requeue } from "./requeue";

export const retryInput = z.object({
  id: z.uuid(),
  refuse: refusals,
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
    await judgeRequeued(tx, ctx, retried, refuse);
    return { retried: retried.length };
  });
}

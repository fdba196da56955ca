import { eq } from "drizzle-orm";
import { problemOrders } from "@/db/schema";
import type { ProblemId } from "@/domain/ids";
import type { OpenRequest } from "@/domain/marketplace-order";
import { read } from "../change";
import { retryConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";

/** "Try again" for every order that one problem holds. */
export async function retryProblem(
  ctx: Ctx,
  problemId: ProblemId,
  { refuse }: { refuse: OpenRequest[] } = { refuse: [] },
): Promise<{ retried: number }> {
  demand(ctx, "orders.ship");
  const held = await read(ctx, (tx) =>
    tx
      .select({ orderId: problemOrders.orderId })
      .from(problemOrders)
      .where(eq(problemOrders.problemId, problemId)),
  );
  return retryConfirmations(
    ctx,
    held.map(({ orderId }) => orderId),
    { refuse },
  );
}

import { eq } from "drizzle-orm";
import { problems } from "@/db/schema";
import type { ProblemId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { withStore } from "../grants";
import { importReadings } from "../orders";

/**
 * "Read it again": asks the marketplace once more for an order that could not be read. There is no order of
 * ours yet that could be refreshed, so the problem tells which one it is.
 */
export async function rereadOrder(ctx: Ctx, problemId: ProblemId): Promise<{ isRead: boolean }> {
  const [problem] = await read(ctx, (tx) =>
    tx
      .select({ storeId: problems.storeId, kind: problems.kind, facts: problems.facts })
      .from(problems)
      .where(eq(problems.id, problemId)),
  );
  const platformOrderId = problem?.facts.platformOrderId;
  if (problem?.kind !== "order_unreadable" || !platformOrderId) {
    throw new AppError("not_found", `no unreadable order in problem ${problemId}`);
  }
  demand(ctx, "orders.refresh", problem.storeId);
  return withStore(ctx, problem.storeId, async ({ store, marketplace, credentials }) => {
    const readings = await marketplace.orders.get(credentials, [platformOrderId]);
    const { unreadable } = await importReadings(ctx, store, readings);
    return { isRead: readings.length > 0 && unreadable === 0 };
  });
}

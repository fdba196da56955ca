import { and, eq, inArray } from "drizzle-orm";
import { confirmations } from "@/db/schema";
import type { ConfirmationId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { writeHistory } from "../history";

/** The job's tries are used up: the order is held by a problem with a "try again", and nobody asks meanwhile. */
export async function giveUpConfirmation(ctx: Ctx, id: ConfirmationId): Promise<void> {
  await change(ctx, async (tx) => {
    const [given] = await tx
      .update(confirmations)
      .set({ hasGivenUp: true })
      .where(and(eq(confirmations.id, id), inArray(confirmations.state, ["not_due", "asked"])))
      .returning({ orderId: confirmations.orderId });
    if (!given) return;
    await writeHistory(tx, ctx, [{ orderId: given.orderId, kind: "confirmation_given_up" }]);
    await assessOrders(tx, ctx, [given.orderId]);
  });
}

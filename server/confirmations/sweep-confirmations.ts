import { and, eq, inArray } from "drizzle-orm";
import { confirmations, orders } from "@/db/schema";
import type { ConfirmationId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";
import { releaseConfirmations } from "./release-confirmations";
import { sweepEveryMs } from "./sweep-every";

/**
 * Finds confirmations that the event path missed and sets them going again: those that no run took up, and
 * those whose wait ended in the moment between being asked about and being noted.
 */
export async function sweepConfirmations(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<ConfirmationId>(
    services,
    "confirmations_open",
    services.now(),
  )) {
    found += ids.length;
    const ctx = systemCtx(services, organizationId, "sweeper");
    await change(ctx, async (tx, emit) => {
      const due = await tx
        .select({ confirmationId: confirmations.id, storeId: orders.storeId })
        .from(confirmations)
        .innerJoin(orders, eq(orders.id, confirmations.orderId))
        .where(and(inArray(confirmations.id, ids), inArray(confirmations.state, ["not_due", "asked"])));
      for (const ids of due) emit("confirmation/due", { organizationId, ...ids });
      await releaseConfirmations(tx, ctx, emit, "all");
      const sweepAt = new Date(services.now().getTime() + sweepEveryMs);
      await tx.update(confirmations).set({ sweepAt }).where(inArray(confirmations.id, ids));
    });
  }
  return found;
}

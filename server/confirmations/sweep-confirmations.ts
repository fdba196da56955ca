import { eq, inArray } from "drizzle-orm";
import { confirmations, orders } from "@/db/schema";
import type { ConfirmationId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** Longer than the job's own retries wait in between, so that the sweeper only finds what nobody works on. */
const untouchedMs = 15 * 60_000;

/** Finds confirmations that the event path missed, and sets them going again. */
export async function sweepConfirmations(services: Services): Promise<number> {
  const before = new Date(services.now().getTime() - untouchedMs);
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<ConfirmationId>(
    services,
    "confirmations_open",
    before,
  )) {
    found += ids.length;
    await change(systemCtx(services, organizationId, "sweeper"), async (tx, emit) => {
      const due = await tx
        .select({ confirmationId: confirmations.id, storeId: orders.storeId })
        .from(confirmations)
        .innerJoin(orders, eq(orders.id, confirmations.orderId))
        .where(inArray(confirmations.id, ids));
      for (const ids of due) emit("confirmation/due", { organizationId, ...ids });
    });
  }
  return found;
}

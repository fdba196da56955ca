import { eq, inArray, sql } from "drizzle-orm";
import { confirmations, orders } from "@/db/schema";
import type { ConfirmationId, OrganizationId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import { change } from "../change";
import { type Services, systemCtx } from "../context";

/** Longer than the job's own retries wait in between, so that the sweeper only finds what nobody works on. */
const untouchedMs = 15 * 60_000;
const most = 1000;

/** Finds confirmations that the event path missed, and sets them going again. */
export async function sweepConfirmations(services: Services): Promise<number> {
  const before = new Date(services.now().getTime() - untouchedMs);
  const { rows } = await services.db.withoutOrganization((tx) =>
    tx.execute<{ organization_id: OrganizationId; confirmation_id: ConfirmationId }>(
      sql`select organization_id, confirmation_id
        from lookup.confirmations_open(${before.toISOString()}::timestamptz, ${most})`,
    ),
  );
  for (const [organizationId, found] of groupBy(rows, (row) => row.organization_id)) {
    const ctx = systemCtx(services, organizationId, "sweeper");
    await change(ctx, async (tx, emit) => {
      const ids = found.map((row) => row.confirmation_id);
      const due = await tx
        .select({ id: confirmations.id, storeId: orders.storeId })
        .from(confirmations)
        .innerJoin(orders, eq(orders.id, confirmations.orderId))
        .where(inArray(confirmations.id, ids));
      for (const { id, storeId } of due) {
        emit("confirmation/due", { organizationId, storeId, confirmationId: id });
      }
    });
  }
  return rows.length;
}

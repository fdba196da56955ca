import { inArray, sql } from "drizzle-orm";
import { stores } from "@/db/schema";
import type { OrganizationId, StoreId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import { pullEveryMs } from "@/domain/pull-plan";
import { change } from "../change";
import { type Services, systemCtx } from "../context";

/** Stores asked about in one go; what is left over is due again a minute later. */
const most = 5000;

/** Asks for a pull of every store whose time has come. Moves the time on, so that no store is asked for twice. */
export async function requestDuePulls(services: Services): Promise<number> {
  const now = services.now();
  const { rows } = await services.db.withoutOrganization((tx) =>
    tx.execute<{ organization_id: OrganizationId; store_id: StoreId }>(
      sql`select organization_id, store_id from lookup.stores_due(${now.toISOString()}::timestamptz, ${most})`,
    ),
  );
  for (const [organizationId, due] of groupBy(rows, (row) => row.organization_id)) {
    const ctx = systemCtx(services, organizationId, "scheduler");
    const ids = due.map((row) => row.store_id);
    await change(ctx, async (tx, emit) => {
      await tx
        .update(stores)
        .set({ nextPullAt: new Date(now.getTime() + pullEveryMs) })
        .where(inArray(stores.id, ids));
      for (const storeId of ids) emit("store/pull.due", { organizationId, storeId, kind: "scheduled" });
    });
  }
  return rows.length;
}

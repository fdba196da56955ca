import { eq, inArray, sql } from "drizzle-orm";
import { inbox } from "@/db/schema";
import type { Id, OrganizationId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import { change } from "../change";
import { type Services, systemCtx } from "../context";

/** Longer than the job's own retries wait in between. */
const untouchedMs = 15 * 60_000;
const most = 1000;

/** Sets webhooks going again that were kept and never handled. */
export async function sweepInbox(services: Services): Promise<number> {
  const before = new Date(services.now().getTime() - untouchedMs);
  const { rows } = await services.db.withoutOrganization((tx) =>
    tx.execute<{ organization_id: OrganizationId; webhook_id: Id<"webhook"> }>(
      sql`select organization_id, webhook_id from lookup.inbox_open(${before.toISOString()}::timestamptz, ${most})`,
    ),
  );
  for (const [organizationId, found] of groupBy(rows, (row) => row.organization_id)) {
    await change(systemCtx(services, organizationId, "sweeper"), async (tx, emit) => {
      const open = await tx
        .select({ id: inbox.id, storeId: inbox.storeId })
        .from(inbox)
        .where(
          inArray(
            inbox.id,
            found.map((row) => row.webhook_id),
          ),
        );
      for (const { id, storeId } of open) emit("webhook/received", { organizationId, storeId, webhookId: id });
    });
  }
  return rows.length;
}

/** Nobody will handle this one any more: its order comes with the next pull, which needs no notice. */
export async function dropWebhook(services: Services, organizationId: OrganizationId, id: Id<"webhook">) {
  const ctx = systemCtx(services, organizationId, "webhook");
  await change(ctx, (tx) => tx.update(inbox).set({ handledAt: ctx.now() }).where(eq(inbox.id, id)));
}

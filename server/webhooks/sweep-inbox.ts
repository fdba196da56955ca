import { inArray } from "drizzle-orm";
import { inbox } from "@/db/schema";
import type { Id } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** Longer than the job's own tries take together. */
export const sweepEveryMs = 15 * 60_000;

/** Sets webhooks going again that were kept and never handled. */
export async function sweepInbox(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<Id<"webhook">>(
    services,
    "inbox_open",
    services.now(),
  )) {
    found += ids.length;
    await change(systemCtx(services, organizationId, "sweeper"), async (tx, emit) => {
      const open = await tx
        .select({ webhookId: inbox.id, storeId: inbox.storeId })
        .from(inbox)
        .where(inArray(inbox.id, ids));
      for (const ids of open) emit("webhook/received", { organizationId, ...ids });
      const sweepAt = new Date(services.now().getTime() + sweepEveryMs);
      await tx.update(inbox).set({ sweepAt }).where(inArray(inbox.id, ids));
    });
  }
  return found;
}

import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { orders, platformLabels } from "@/db/schema";
import type { PlatformLabelId } from "@/domain/ids";
import { change } from "../change";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";

/** Longer than one run of the job takes; the run itself says when the label is looked at next. */
const takenForMs = 10 * 60_000;

/** Sets every label going whose time has come: looked for, being made, or left behind by a crash. */
export async function sweepLabels(services: Services): Promise<number> {
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<PlatformLabelId>(
    services,
    "labels_open",
    services.now(),
  )) {
    found += ids.length;
    await change(systemCtx(services, organizationId, "sweeper"), async (tx, emit) => {
      const due = await tx
        .select({ labelId: platformLabels.id, storeId: orders.storeId })
        .from(platformLabels)
        .innerJoin(orders, eq(orders.id, platformLabels.orderId))
        .where(and(inArray(platformLabels.id, ids), isNotNull(platformLabels.sweepAt)));
      for (const each of due) emit("label/due", { organizationId, ...each });
      const sweepAt = new Date(services.now().getTime() + takenForMs);
      await tx.update(platformLabels).set({ sweepAt }).where(inArray(platformLabels.id, ids));
    });
  }
  return found;
}

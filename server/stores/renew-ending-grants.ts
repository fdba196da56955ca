import type { GrantId } from "@/domain/ids";
import { type Services, systemCtx } from "../context";
import { dueBefore } from "../due";
import { toAppError } from "../errors";
import { renewGrant } from "../grants";

/** Access tokens live for days; a day ahead leaves room for a marketplace that is down for hours. */
const aheadMs = 24 * 60 * 60_000;

/** Renews tokens that end within a day. One grant's failure is logged and never stops the others. */
export async function renewEndingGrants(services: Services): Promise<{ renewed: number; failed: number }> {
  const outcome = { renewed: 0, failed: 0 };
  const before = new Date(services.now().getTime() + aheadMs);
  for (const [organizationId, ids] of await dueBefore<GrantId>(services, "grants_ending", before)) {
    const ctx = systemCtx(services, organizationId, "scheduler");
    for (const id of ids) {
      try {
        await renewGrant(ctx, id);
        outcome.renewed += 1;
      } catch (error) {
        services.log.warn("grant.renewal_failed", { grant: id, error: toAppError(error).message });
        outcome.failed += 1;
      }
    }
  }
  return outcome;
}

import { eq } from "drizzle-orm";
import { grants } from "@/db/schema";
import { announcementDue } from "@/domain/grant";
import type { GrantId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, type Services, systemCtx } from "../context";
import { dueBefore } from "../due";
import { toAppError } from "../errors";
import { loseGrant, tellOfEnd } from "../grants";

/**
 * Tells of every grant that ends soon, once for each of the days; at its end it is over for us too. One grant's
 * failure is logged and never stops the others.
 */
export async function announceEndingGrants(
  services: Services,
): Promise<{ announced: number; failed: number }> {
  const outcome = { announced: 0, failed: 0 };
  const due = await dueBefore<GrantId>(services, "announcements_due", services.now());
  for (const [organizationId, ids] of due) {
    const ctx = systemCtx(services, organizationId, "scheduler");
    for (const id of ids) {
      try {
        if (await announce(ctx, id)) outcome.announced += 1;
      } catch (error) {
        services.log.warn("grant.not_announced", { grant: id, error: toAppError(error).message });
        outcome.failed += 1;
      }
    }
  }
  return outcome;
}

function announce(ctx: Ctx, id: GrantId): Promise<boolean> {
  return change(ctx, async (tx, emit) => {
    const [grant] = await tx.select().from(grants).where(eq(grants.id, id));
    const days = grant && !grant.lostAt ? announcementDue(grant, ctx.now()) : null;
    if (!grant || days === null) return false;
    if (days === 0) {
      await loseGrant(tx, ctx, emit, grant, "ended");
      return true;
    }
    await tx.update(grants).set({ announcedDays: days }).where(eq(grants.id, id));
    await record(tx, ctx, "grant.announced", id, { days: String(days) });
    await tellOfEnd(tx, ctx, emit, id, days);
    return true;
  });
}

import { eq } from "drizzle-orm";
import { grants } from "@/db/schema";
import { announcedDaysBeforeEnd, announcementDue } from "@/domain/grant";
import type { GrantId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, type Services, systemCtx } from "../context";
import { dueBefore } from "../due";
import { loseGrant, tellOfEnd } from "../grants";

const dayMs = 86_400_000;

/** Tells of every grant that ends soon, once for each of the days; at its end it is over for us too. */
export async function announceEndingGrants(services: Services): Promise<{ announced: number }> {
  let announced = 0;
  const before = new Date(services.now().getTime() + announcedDaysBeforeEnd[0] * dayMs);
  for (const [organizationId, ids] of await dueBefore<GrantId>(services, "grants_expiring", before)) {
    const ctx = systemCtx(services, organizationId, "scheduler");
    for (const id of ids) if (await announce(ctx, id)) announced += 1;
  }
  return { announced };
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

import { and, eq, isNull } from "drizzle-orm";
import { grants, storeGrants } from "@/db/schema";
import type { GrantLoss } from "@/domain/grant";
import type { GrantId } from "@/domain/ids";
import { assessStores } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import type { Ctx } from "../context";

/**
 * Notes that the marketplace ended a grant, and holds the orders of its stores with that reason. `seen` is the
 * grant as it was when the marketplace said so: one that was renewed or given anew since then stands.
 */
export async function markGrantLost(
  ctx: Ctx,
  seen: { id: GrantId; accessToken: string },
  loss: GrantLoss,
): Promise<void> {
  const grantId = seen.id;
  await change(ctx, async (tx) => {
    const lost = await tx
      .update(grants)
      .set({ lostAt: ctx.now(), lostReason: loss })
      .where(and(eq(grants.id, grantId), eq(grants.accessToken, seen.accessToken), isNull(grants.lostAt)))
      .returning({ id: grants.id });
    if (lost.length === 0) return;
    const held = await tx
      .select({ storeId: storeGrants.storeId })
      .from(storeGrants)
      .where(eq(storeGrants.grantId, grantId));
    await record(tx, ctx, "grant.lost", grantId, { loss });
    await assessStores(
      tx,
      ctx,
      held.map(({ storeId }) => storeId),
    );
  });
}

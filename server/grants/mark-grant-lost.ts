import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { grants, storeGrants } from "@/db/schema";
import type { GrantLoss } from "@/domain/grant";
import type { GrantId } from "@/domain/ids";
import { assessStores } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";
import { tellOfEnd } from "./tell-of-end";

/** A grant as it was when the marketplace spoke of it: one that was renewed or given anew since then stands. */
interface SeenGrant {
  id: GrantId;
  accessToken: string;
}

/** Notes that a grant is over, holds the orders of its stores with that reason, and tells those who can renew it. */
export function markGrantLost(ctx: Ctx, seen: SeenGrant, loss: GrantLoss): Promise<void> {
  return change(ctx, (tx, emit) => loseGrant(tx, ctx, emit, seen, loss));
}

export async function loseGrant(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  seen: SeenGrant,
  loss: GrantLoss,
): Promise<void> {
  const lost = await tx
    .update(grants)
    .set({ lostAt: ctx.now(), lostReason: loss, announcedDays: 0 })
    .where(and(eq(grants.id, seen.id), eq(grants.accessToken, seen.accessToken), isNull(grants.lostAt)))
    .returning({ id: grants.id });
  if (lost.length === 0) return;
  const held = await tx
    .select({ storeId: storeGrants.storeId })
    .from(storeGrants)
    .where(eq(storeGrants.grantId, seen.id));
  await record(tx, ctx, "grant.lost", seen.id, { loss });
  await assessStores(
    tx,
    ctx,
    held.map(({ storeId }) => storeId),
  );
  await tellOfEnd(tx, ctx, emit, seen.id, 0);
}

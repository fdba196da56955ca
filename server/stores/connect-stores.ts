import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { grants, pulls, storeGrants, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { expectedMs } from "./sweep-backfills";

const scope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("platform_warehouses"), ids: z.array(z.string()).min(1) }),
]);

export const connectInput = z.object({
  stores: z.array(z.object({ storeId: z.uuid(), orderScope: scope })).min(1),
});

/** "This is the right shop": from here on its orders arrive. Connecting a second time changes nothing. */
export async function connectStores(ctx: Ctx, input: z.input<typeof connectInput>): Promise<void> {
  const wish = connectInput.parse(input);
  for (const { storeId } of wish.stores) demand(ctx, "stores.authorize", storeId as StoreId);
  await change(ctx, async (tx, emit) => {
    for (const { storeId, orderScope } of wish.stores) {
      const id = storeId as StoreId;
      const [store] = await tx
        .update(stores)
        .set({ confirmedAt: ctx.now(), orderScope, nextPullAt: ctx.now(), referencesDueAt: ctx.now() })
        .where(and(eq(stores.id, id), isNull(stores.confirmedAt)))
        .returning({ backfillDays: stores.backfillDays });
      if (!store) continue;
      const from = new Date(ctx.now().getTime() - store.backfillDays * 86_400_000);
      await tx.insert(pulls).values({
        organizationId: ctx.organizationId,
        storeId: id,
        kind: "backfill",
        windowFrom: from,
        windowTo: ctx.now(),
        startedAt: ctx.now(),
        sweepAt: new Date(ctx.now().getTime() + expectedMs),
      });
      await record(tx, ctx, "store.connected", id, { orderScope: orderScope.kind });
      // Two jobs, so that a carrier list that cannot be read keeps no order away.
      emit("store/connected", { organizationId: ctx.organizationId, storeId: id });
      emit("store/references.due", { organizationId: ctx.organizationId, storeId: id });
    }
  });
}

/** "This is not the right shop": forgets stores that were authorized but never connected. */
export async function discardStores(ctx: Ctx, storeIds: StoreId[]): Promise<void> {
  for (const storeId of storeIds) demand(ctx, "stores.authorize", storeId);
  const discarded = await change(ctx, async (tx) => {
    const gone = await tx
      .delete(stores)
      .where(and(inArray(stores.id, storeIds), isNull(stores.confirmedAt)))
      .returning({ id: stores.id });
    for (const { id } of gone) await record(tx, ctx, "store.discarded", id);
    // A grant that no store stands on any more would be renewed for ever.
    await tx
      .delete(grants)
      .where(sql`not exists (select from ${storeGrants} where ${storeGrants.grantId} = ${grants.id})`);
    return gone.length;
  });
  if (discarded === 0) throw new AppError("not_found", "no unconnected store of these ids");
}

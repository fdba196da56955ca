import { eq } from "drizzle-orm";
import { z } from "zod";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

export const flowsInput = z.object({
  storeId: z.uuid(),
  pullsOrders: z.boolean(),
  pushesTracking: z.boolean(),
});

/** Switches a store's flows; each is independent and on record. What a switch held goes out when it is on again. */
export async function setFlows(ctx: Ctx, input: z.input<typeof flowsInput>): Promise<void> {
  const { storeId: id, pullsOrders, pushesTracking } = flowsInput.parse(input);
  const storeId = id as StoreId;
  demand(ctx, "stores.manage", storeId);
  await change(ctx, async (tx, emit) => {
    const [store] = await tx
      .update(stores)
      .set({ pullsOrders, pushesTracking, ...(pullsOrders ? { nextPullAt: ctx.now() } : {}) })
      .where(eq(stores.id, storeId))
      .returning({ id: stores.id });
    if (!store) throw new AppError("not_found", `no store ${storeId}`);
    await record(tx, ctx, "store.flows", storeId, {
      pullsOrders: String(pullsOrders),
      pushesTracking: String(pushesTracking),
    });
    if (pushesTracking) {
      await releaseConfirmations(tx, ctx, emit, [storeId]);
    }
  });
}

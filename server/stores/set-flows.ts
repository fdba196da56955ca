import { eq } from "drizzle-orm";
import { z } from "zod";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

/** A store's flows, by the columns that switch them. */
export const flows = ["pullsOrders", "pushesTracking", "uploadsStock"] as const;
export type Flow = (typeof flows)[number];

const isOn = z.boolean().optional();

/** Only what is named is switched. */
export const flowsInput = z.object({
  storeId: z.uuid(),
  pullsOrders: isOn,
  pushesTracking: isOn,
  uploadsStock: isOn,
});

/** Switches a store's flows; each is independent and on record. What a switch held goes out when it is on again. */
export async function setFlows(ctx: Ctx, input: z.input<typeof flowsInput>): Promise<{ at: Date }> {
  const { storeId: id, ...wanted } = flowsInput.parse(input);
  const storeId = id as StoreId;
  demand(ctx, "stores.manage", storeId);
  await change(ctx, async (tx, emit) => {
    const [store] = await tx.select().from(stores).where(eq(stores.id, storeId));
    if (!store) throw new AppError("not_found", `no store ${storeId}`);
    const switched = flows.filter((flow) => wanted[flow] !== undefined && wanted[flow] !== store[flow]);
    if (switched.length === 0) return;
    const next = Object.fromEntries(switched.map((flow) => [flow, wanted[flow]]));
    await tx
      .update(stores)
      .set({ ...next, ...(next.pullsOrders ? { nextPullAt: ctx.now() } : {}) })
      .where(eq(stores.id, storeId));
    for (const flow of switched) {
      await record(tx, ctx, "store.flow", storeId, { flow, isOn: String(wanted[flow]) });
    }
    if (next.pushesTracking) await releaseConfirmations(tx, ctx, emit, [storeId]);
  });
  return { at: ctx.now() };
}

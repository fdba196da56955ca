import { eq } from "drizzle-orm";
import { z } from "zod";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { assessUnconfirmed } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";

export const markingInput = z.object({
  storeId: z.uuid(),
  marksAutomatically: z.boolean(),
  /** Only where the marketplace takes parts as well as whole orders. */
  confirmsParts: z.boolean(),
});

/**
 * Decides whether shipped orders are marked by themselves, and whether parts of an order are told of one by
 * one. What waited for the other choice goes out; answers with how many those were, and when.
 */
export async function setMarking(
  ctx: Ctx,
  input: z.input<typeof markingInput>,
): Promise<{ released: number; at: Date }> {
  const { storeId: id, marksAutomatically, confirmsParts } = markingInput.parse(input);
  const storeId = id as StoreId;
  demand(ctx, "stores.manage", storeId);
  return change(ctx, async (tx, emit) => {
    const [store] = await tx.select().from(stores).where(eq(stores.id, storeId));
    if (!store) throw new AppError("not_found", `no store ${storeId}`);
    const manner = marketplaceOf(ctx, store.marketplace).confirms(store.sellerType);
    if (confirmsParts && manner === "whole_order") {
      throw new AppError("refused", "the marketplace takes whole orders only", {
        reason: "parts_not_taken",
        field: "confirmsParts",
      });
    }
    await tx.update(stores).set({ marksAutomatically, confirmsParts }).where(eq(stores.id, storeId));
    await record(tx, ctx, "store.marking", storeId, {
      marksAutomatically: String(marksAutomatically),
      confirmsParts: String(confirmsParts),
    });
    const released = await releaseConfirmations(tx, ctx, emit, [storeId]);
    await assessUnconfirmed(tx, ctx, storeId);
    return { released, at: ctx.now() };
  });
}

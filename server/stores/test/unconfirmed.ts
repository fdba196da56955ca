import { eq } from "drizzle-orm";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { change } from "../../change";
import type { Ctx } from "../../context";

/** Puts a store back to where it waits for somebody to say that it is the right one. */
export async function unconfirmed(ctx: Ctx, storeId: StoreId, wish: { backfillDays: number }): Promise<void> {
  await change(ctx, (tx) =>
    tx
      .update(stores)
      .set({ confirmedAt: null, ...wish })
      .where(eq(stores.id, storeId)),
  );
}

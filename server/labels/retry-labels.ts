import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { askForLabels } from "./ask-for-labels";

/** Looks at once for every label of a store that could not be had so far. */
export async function retryLabels(ctx: Ctx, storeId: StoreId): Promise<{ retried: number }> {
  demand(ctx, "orders.refresh", storeId);
  return change(ctx, async (tx, emit) => ({ retried: await askForLabels(tx, ctx, emit, [storeId]) }));
}

import type { PlatformLabelId } from "@/domain/ids";
import type { LabelState } from "@/domain/platform-label";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { fetchLabel } from "./fetch-label";
import { labelRow } from "./label-row";

/** "Look for it now": what the job does by itself, while the person waits. */
export async function lookForLabel(ctx: Ctx, id: PlatformLabelId): Promise<{ state: LabelState }> {
  const { order } = await read(ctx, (tx) => labelRow(tx, id));
  demand(ctx, "orders.refresh", order.storeId);
  return { state: await fetchLabel(ctx, id) };
}

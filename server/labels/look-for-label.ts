import type { PlatformLabelId } from "@/domain/ids";
import type { LabelState } from "@/domain/platform-label";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { fetchLabel } from "./fetch-label";
import { labelRow } from "./label-row";

/** "Look for it now": what the job does by itself, while the person waits. */
export async function lookForLabel(ctx: Ctx, id: PlatformLabelId): Promise<{ state: LabelState }> {
  const { order } = await read(ctx, (tx) => labelRow(tx, id));
  demand(ctx, "orders.refresh", order.storeId);
  try {
    return { state: await fetchLabel(ctx, id) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    // The job looked in the same moment: what it found is as fresh.
    const { label } = await read(ctx, (tx) => labelRow(tx, id));
    return { state: label.state };
  }
}

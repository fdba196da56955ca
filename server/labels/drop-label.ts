import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { orders, platformLabels } from "@/db/schema";
import type { PlatformLabelId } from "@/domain/ids";
import { mayBePaid } from "@/domain/platform-label";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";
import { type LabelRow, labelRow } from "./label-row";
import { markLabel } from "./mark-label";

export const dropLabelInput = z.object({
  id: z.uuid(),
  /** The person knows that it may be paid for, and that only the marketplace gives the money back. */
  isPaid: z.boolean().default(false),
});

/**
 * Gives up a label, so that the order may be sent in another way. One that may be paid for only knowingly: it stays on
 * record, is looked for no more, and its package is never taken for another label's.
 */
export async function dropLabel(ctx: Ctx, input: z.input<typeof dropLabelInput>): Promise<void> {
  const { id, isPaid } = dropLabelInput.parse(input);
  await change(ctx, async (tx) => {
    const row = await labelRow(tx, id as PlatformLabelId);
    const { label, order } = row;
    demand(ctx, "orders.ship", order.storeId);
    if (mayBePaid(label)) await giveUp(tx, ctx, row, isPaid);
    else if (label.state === "failed") await tx.delete(platformLabels).where(eq(platformLabels.id, label.id));
    else throw stands(row);
    if (label.boughtBy === "seller_there") {
      await tx.update(orders).set({ labelChannel: null }).where(eq(orders.id, label.orderId));
    }
    await writeHistory(tx, ctx, [{ orderId: label.orderId, kind: "label_dropped" }]);
    await record(tx, ctx, "label.dropped", label.orderId);
    await assessOrders(tx, ctx, [label.orderId]);
  });
}

async function giveUp(tx: Tx, ctx: Ctx, row: LabelRow, isPaid: boolean): Promise<void> {
  const { state, callEndsAt } = row.label;
  // The answer of a call that is under way would find nothing to keep it in.
  const isUnderWay = state === "asked" && callEndsAt !== null && callEndsAt > ctx.now();
  if (!isPaid || isUnderWay || state === "given_up" || state === "shipped") throw stands(row);
  await markLabel(tx, ctx, row, { state: "given_up", failure: null, sweepAt: null, callEndsAt: null });
}

function stands({ label: { state } }: LabelRow): AppError {
  return new AppError("refused", `a label that is ${state} cannot be dropped`, {
    reason: state === "shipped" ? "label_shipped" : "label_stands",
  });
}

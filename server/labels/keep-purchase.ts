import { platformLabels } from "@/db/schema";
import { change } from "../change";
import type { Ctx } from "../context";
import type { LabelRow } from "./label-row";
import { markLabel } from "./mark-label";

/** The purchase was answered with the packages it makes: from here on each is followed by its name. */
export async function keepPurchase(ctx: Ctx, row: LabelRow, packageIds: string[]): Promise<void> {
  const { organizationId } = ctx;
  const { label, order } = row;
  const [first, ...others] = packageIds;
  await change(ctx, async (tx, emit) => {
    const due = (labelId: string) => emit("label/due", { organizationId, storeId: order.storeId, labelId });
    // An answer that names nothing is none: then only a look will tell.
    const state = first ? ("pending" as const) : ("asked" as const);
    await markLabel(tx, ctx, row, { state, packageId: first ?? null, callEndsAt: null, sweepAt: ctx.now() });
    due(label.id);
    if (others.length === 0) return;
    const { orderId, wish, carrierName, askedAt } = label;
    const rows = await tx
      .insert(platformLabels)
      .values(
        others.map((packageId) => ({
          organizationId,
          orderId,
          state: "pending" as const,
          boughtBy: "us" as const,
          wish,
          carrierName,
          packageId,
          askedAt,
          sweepAt: ctx.now(),
          createdAt: ctx.now(),
        })),
      )
      .returning({ id: platformLabels.id });
    for (const { id } of rows) due(id);
  });
}

import { platformLabels } from "@/db/schema";
import type { LabelPackage } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import type { Ctx } from "../context";
import { type LabelRow, labelRow } from "./label-row";
import { markLabel } from "./mark-label";

/**
 * Notes the package that a label stands for, and makes a label of every other one that the order has: a seller may
 * have bought several at once on the marketplace's pages.
 */
export async function keepPackages(
  ctx: Ctx,
  row: LabelRow,
  own: LabelPackage,
  packages: LabelPackage[],
): Promise<LabelRow> {
  const { organizationId } = ctx;
  const { orderId, storeId } = { orderId: row.label.orderId, storeId: row.order.storeId };
  return change(ctx, async (tx, emit) => {
    await markLabel(tx, ctx, row, {
      ...columnsOf(own),
      state: "bought",
      failure: null,
      failureWords: null,
      callEndsAt: null,
    });
    const others = packages.filter(({ packageId }) => packageId !== own.packageId);
    if (others.length > 0 && row.label.boughtBy === "seller_there") {
      const found = await tx
        .insert(platformLabels)
        .values(
          others.map((other) => ({
            ...columnsOf(other),
            organizationId,
            orderId,
            state: "bought" as const,
            boughtBy: "seller_there" as const,
            sweepAt: ctx.now(),
            createdAt: ctx.now(),
          })),
        )
        .onConflictDoNothing()
        .returning({ labelId: platformLabels.id });
      for (const { labelId } of found) emit("label/due", { organizationId, storeId, labelId });
    }
    return labelRow(tx, row.label.id);
  });
}

const columnsOf = ({ packageId, carrierName, trackingNumber, lines }: LabelPackage) => ({
  packageId,
  carrierName,
  trackingNumber,
  lines,
});

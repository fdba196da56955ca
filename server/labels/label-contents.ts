import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/database";
import { orderLines, platformLabels } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { openLabelStates } from "@/domain/platform-label";
import type { LabelParcel } from "@/integrations/marketplaces/marketplace";
import { AppError } from "../errors";
import { contentsOf } from "../shipments";
import type { labelParcelInput } from "./label-parcel-input";

/** What goes into the parcel of a new label. Nothing of it may be in the parcel of another label that stands. */
export async function labelContents(
  tx: Tx,
  orderId: OrderId,
  wanted: z.output<typeof labelParcelInput>["lines"],
): Promise<LabelParcel["lines"]> {
  const contents = await contentsOf(tx, orderId, wanted);
  const keys = new Map(
    (
      await tx
        .select({ id: orderLines.id, lineKey: orderLines.lineKey })
        .from(orderLines)
        .where(eq(orderLines.orderId, orderId))
    ).map(({ id, lineKey }) => [id, lineKey]),
  );
  const taken = await labelledUnits(tx, orderId);
  const lines = contents.flatMap(({ orderLineId, quantity }) => {
    const lineKey = keys.get(orderLineId) ?? "";
    const free = quantity - (wanted ? 0 : (taken.get(lineKey) ?? 0));
    return free > 0 ? [{ lineKey, quantity: free }] : [];
  });
  const isTaken = wanted && lines.some(({ lineKey }) => taken.has(lineKey));
  if (isTaken || lines.length === 0) {
    throw new AppError("refused", "a label stands for these goods already", { reason: "label_stands" });
  }
  return lines;
}

async function labelledUnits(tx: Tx, orderId: OrderId): Promise<Map<string, number>> {
  const open = await tx
    .select({ lines: platformLabels.lines, wish: platformLabels.wish })
    .from(platformLabels)
    .where(and(eq(platformLabels.orderId, orderId), inArray(platformLabels.state, [...openLabelStates])));
  const units = new Map<string, number>();
  for (const { lines, wish } of open) {
    const held = lines.length > 0 ? lines : (wish?.lines ?? []);
    for (const { lineKey, quantity } of held) units.set(lineKey, (units.get(lineKey) ?? 0) + quantity);
  }
  return units;
}

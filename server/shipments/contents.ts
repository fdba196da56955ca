import { z } from "zod";
import type { Tx } from "@/db/database";
import type { OrderId, OrderLineId } from "@/domain/ids";
import { type LeftOver, unitsLeft } from "../assessment";
import { AppError } from "../errors";

export const contentsInput = z
  .array(z.object({ lineId: z.uuid(), quantity: z.number().int().min(1) }))
  .min(1)
  .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length);

export interface Content {
  orderLineId: OrderLineId;
  quantity: number;
  /** The marketplace's units among them. */
  unitIds: string[];
}

/**
 * What goes into a package: the lines wanted, or all that no package holds yet. Refuses more than the buyer is
 * still owed, and a package with nothing in it.
 */
export async function contentsOf(
  tx: Tx,
  orderId: OrderId,
  wanted: z.output<typeof contentsInput> | undefined,
): Promise<Content[]> {
  const left = await unitsLeft(tx, orderId);
  const chosen = wanted ?? left.map(({ lineId, quantity }) => ({ lineId: lineId as string, quantity }));
  const contents = chosen
    .filter(({ quantity }) => quantity > 0)
    .map(({ lineId, quantity }) => take(left, lineId, quantity));
  if (contents.length > 0) return contents;
  throw new AppError("refused", "packages hold all that is left", { reason: "everything_planned" });
}

function take(left: LeftOver[], lineId: string, quantity: number): Content {
  const line = left.find((candidate) => candidate.lineId === lineId);
  if (!line || quantity > line.quantity) {
    throw new AppError("refused", "more than is left to ship", {
      reason: "more_than_left",
      field: "lines",
      facts: { left: line?.quantity ?? 0 },
    });
  }
  return { orderLineId: line.lineId, quantity, unitIds: line.unitIds.slice(0, quantity) };
}

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { shipmentLines, type shipments } from "@/db/schema";
import { unitsLeft } from "../assessment";
import { AppError } from "../errors";
import type { Content } from "./contents";

/** What of a planned package is still owed: units may have been cancelled since it was planned, and stay here. */
export async function plannedContents(
  tx: Tx,
  { id, orderId }: Pick<typeof shipments.$inferSelect, "id" | "orderId">,
): Promise<Content[]> {
  const left = new Map((await unitsLeft(tx, orderId, { except: id })).map((line) => [line.lineId, line]));
  const planned = await tx.select().from(shipmentLines).where(eq(shipmentLines.shipmentId, id));
  const contents = planned.flatMap(({ orderLineId, quantity: wanted, unitIds }) => {
    const owed = left.get(orderLineId);
    const quantity = Math.min(wanted, owed?.quantity ?? 0);
    if (!owed || quantity === 0) return [];
    const units = [...new Set([...unitIds.filter((unit) => owed.unitIds.includes(unit)), ...owed.unitIds])];
    return [{ orderLineId, quantity, unitIds: units.slice(0, quantity) }];
  });
  if (contents.length > 0) return contents;
  throw new AppError("refused", "all of it was cancelled", { reason: "plan_not_owed" });
}

import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import { assessOrders } from "../assessment";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { type HistoryEntry, writeHistory } from "../history";
import type { LabelRow } from "./label-row";

type Columns = Partial<
  Omit<typeof platformLabels.$inferInsert, "id" | "organizationId" | "orderId" | "version">
>;

/** Moves a label on, with what the order's page will tell. Refuses when somebody else moved it since it was read. */
export async function markLabel(
  tx: Tx,
  ctx: Ctx,
  { label }: Pick<LabelRow, "label">,
  columns: Columns,
  entry?: Omit<HistoryEntry, "orderId">,
): Promise<void> {
  const moved = await tx
    .update(platformLabels)
    .set({ ...columns, version: sql`${platformLabels.version} + 1` })
    .where(and(eq(platformLabels.id, label.id), eq(platformLabels.version, label.version)))
    .returning({ id: platformLabels.id });
  if (moved.length === 0) throw new AppError("conflict", `label ${label.id} was moved by another run`);
  if (entry) await writeHistory(tx, ctx, [{ orderId: label.orderId, ...entry }]);
  await assessOrders(tx, ctx, [label.orderId]);
}

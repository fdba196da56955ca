import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import { mayBePaid } from "@/domain/platform-label";
import type { Credentials, LabelPackage, PlatformLabels } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import type { Ctx } from "../context";
import type { LabelRow } from "./label-row";

/**
 * The label's own package with all that were found beside it; for a label without a package yet, one that no other
 * label stands for. What is paid for may count as shipped there before it leaves: at once with some services, and by
 * itself after some days.
 */
export async function findPackage(
  ctx: Ctx,
  labels: PlatformLabels,
  credentials: Credentials,
  row: LabelRow,
): Promise<{ own: LabelPackage; packages: LabelPackage[] } | null> {
  const { label, order } = row;
  const taken = await read(ctx, (tx) => takenPackages(tx, label));
  const among = (packages: LabelPackage[]) => {
    const own = ownOf(label, packages, taken);
    return own ? { own, packages } : null;
  };
  const waiting = among(await labels.packages(credentials, order.platformOrderId));
  const mayHaveLeft = hasLeftThere(row) || (label.packageId === null && mayBePaid(label));
  if (waiting || !mayHaveLeft) return waiting;
  return among(await labels.departed(credentials, order.platformOrderId));
}

/** The marketplace counts the order as shipped. */
export const hasLeftThere = ({ order }: LabelRow) =>
  order.status === "shipped" || order.status === "delivered";

function ownOf(
  { packageId: id, wish }: LabelRow["label"],
  packages: LabelPackage[],
  taken: ReadonlySet<string | null>,
): LabelPackage | undefined {
  if (id) return packages.find(({ packageId }) => packageId === id);
  const free = packages.filter(({ packageId }) => !taken.has(packageId));
  // Of a purchase whose answer was lost only the goods tell which package it made.
  return wish ? free.find(({ lines }) => isSame(lines, wish.lines)) : free[0];
}

async function takenPackages(tx: Tx, { orderId }: LabelRow["label"]): Promise<Set<string | null>> {
  const rows = await tx
    .select({ packageId: platformLabels.packageId })
    .from(platformLabels)
    .where(and(eq(platformLabels.orderId, orderId), isNotNull(platformLabels.packageId)));
  return new Set(rows.map(({ packageId }) => packageId));
}

function isSame(some: LabelPackage["lines"], others: LabelPackage["lines"]): boolean {
  const text = (lines: LabelPackage["lines"]) =>
    lines
      .map(({ lineKey, quantity }) => `${lineKey}:${quantity}`)
      .sort()
      .join();
  return text(some) === text(others);
}

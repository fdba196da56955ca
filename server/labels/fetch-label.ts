import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import { askAgainAt } from "@/domain/ask-again-at";
import type { PlatformLabelId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import { doubtMs, type LabelState } from "@/domain/platform-label";
import { IntegrationError } from "@/integrations/errors";
import type { Credentials, LabelPackage, PlatformLabels } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { failLabel } from "./fail-label";
import { keepPackages } from "./keep-packages";
import { type FailedLabel, labelFailure } from "./label-failure";
import { type LabelRow, labelRow } from "./label-row";
import { markLabel } from "./mark-label";

/**
 * Brings a label as far as the marketplace lets it: from a purchase that got no answer, or one that is looked for,
 * to a package with its number and document. Buys nothing. Answers with where it stands.
 */
export async function fetchLabel(ctx: Ctx, id: PlatformLabelId): Promise<LabelState> {
  const row = await read(ctx, (tx) => labelRow(tx, id));
  if (row.label.state === "ready" || row.label.state === "shipped") return row.label.state;
  // What is paid for is fetched all the same: some purchases make the order a shipped one.
  if (isOver(row) && row.label.packageId === null) return rest(ctx, row);
  refuseWhileUnderWay(ctx, row);
  try {
    await withStore(ctx, row.order.storeId, async ({ marketplace, credentials }) => {
      if (!marketplace.labels) throw new Error(`${marketplace.id} has labels of its own and none to ask for`);
      await advance(ctx, marketplace.labels, credentials, row);
    });
  } catch (error) {
    const failed = labelFailure(error);
    if (!failed) throw error;
    await noteFailure(ctx, await read(ctx, (tx) => labelRow(tx, id)), failed);
  }
  return (await read(ctx, (tx) => labelRow(tx, id))).label.state;
}

const isOver = ({ order }: LabelRow) => finalOrderStates.includes(order.state);

async function noteFailure(ctx: Ctx, row: LabelRow, failed: FailedLabel): Promise<void> {
  const { state } = row.label;
  if (state === "ready" || state === "shipped") return;
  // What was asked for may be there all the same: only a look that worked can end the doubt.
  const isInDoubt = state === "asked";
  // A label that was just bought is not printed at once, and says so as if nobody were there.
  const isEarly = failed.failure === "unavailable" && state === "bought" && ageOf(ctx, row) < printedWithinMs;
  if (isInDoubt || isEarly) await lookAgain(ctx, row);
  else await failLabel(ctx, row, failed);
}

const printedWithinMs = 5 * 60_000;
const sinceOf = ({ label }: LabelRow) => label.askedAt ?? label.createdAt;
const ageOf = (ctx: Ctx, row: LabelRow) => ctx.now().getTime() - sinceOf(row).getTime();

async function advance(ctx: Ctx, labels: PlatformLabels, credentials: Credentials, row: LabelRow) {
  const { label, order } = row;
  if (label.packageId && label.boughtBy === "us" && label.state !== "bought") {
    const result = await labels.result(credentials, label.packageId);
    if (result.state === "pending") return lookAgain(ctx, row);
    if (result.state === "failed") {
      return failLabel(ctx, row, { failure: "rejected", words: result.reason, advice: result.advice });
    }
  }
  const packages = await labels.packages(credentials, order.platformOrderId);
  const own = await packageOf(ctx, row, packages);
  if (!own && !(label.packageId && isOver(row))) return noPackage(ctx, row);
  const kept = own ? await keepPackages(ctx, row, own, packages) : row;
  await keepDocument(ctx, kept, await labels.document(credentials, kept.label.packageId ?? ""));
}

/** The label's own package; for one without a name yet, a package that no other label stands for. */
async function packageOf(
  ctx: Ctx,
  { label }: LabelRow,
  packages: LabelPackage[],
): Promise<LabelPackage | undefined> {
  if (label.packageId) return packages.find(({ packageId }) => packageId === label.packageId);
  const taken = await read(ctx, (tx) => takenPackages(tx, label));
  const free = packages.filter(({ packageId }) => !taken.has(packageId));
  const { wish } = label;
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

/** Packages appear some time after they were bought; only where a person is awaited is that a failure. */
async function noPackage(ctx: Ctx, row: LabelRow): Promise<void> {
  const { label } = row;
  if (label.boughtBy === "seller_there")
    return failLabel(ctx, row, { failure: "no_online_order", words: "" });
  const isInDoubt = label.state === "asked" || label.packageId === null;
  if (isInDoubt && ageOf(ctx, row) > doubtMs) {
    return failLabel(ctx, row, { failure: "unanswered", words: "" });
  }
  return lookAgain(ctx, row);
}

async function keepDocument(
  ctx: Ctx,
  row: LabelRow,
  { contentType, bytes }: Awaited<ReturnType<PlatformLabels["document"]>>,
): Promise<void> {
  const { carrierName, trackingNumber } = row.label;
  await change(ctx, (tx) =>
    markLabel(
      tx,
      ctx,
      row,
      { state: "ready", document: bytes, documentType: contentType, sweepAt: null },
      { kind: "label_ready", facts: { carrier: carrierName, trackingNumber } },
    ),
  );
}

async function lookAgain(ctx: Ctx, row: LabelRow): Promise<void> {
  const sweepAt = askAgainAt(sinceOf(row), ctx.now());
  await change(ctx, (tx) => markLabel(tx, ctx, row, { sweepAt }));
}

/** Its order is over: nothing will be fetched for it any more. */
async function rest(ctx: Ctx, row: LabelRow): Promise<LabelState> {
  await change(ctx, (tx) => markLabel(tx, ctx, row, { sweepAt: null }));
  return row.label.state;
}

/** A look while the purchase is still under way would find nothing yet. */
function refuseWhileUnderWay(ctx: Ctx, { label }: LabelRow): void {
  if (label.state !== "asked" || label.callEndsAt === null) return;
  const leftMs = label.callEndsAt.getTime() - ctx.now().getTime();
  if (leftMs <= 0) return;
  throw new IntegrationError("outcome_unknown", "it was asked moments ago and may still be answered", {
    retryAfterMs: leftMs,
  });
}

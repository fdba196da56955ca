import { askAgainAt } from "@/domain/ask-again-at";
import type { PlatformLabelId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import { doubtMs, type LabelState, mayBePaid } from "@/domain/platform-label";
import { IntegrationError } from "@/integrations/errors";
import type { Credentials, PlatformLabels } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { recheckPermissions, withStore } from "../grants";
import { failLabel } from "./fail-label";
import { findPackage, hasLeftThere } from "./find-package";
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
  const { state } = row.label;
  if (settled.includes(state) || wasRefused(row)) return state;
  // What may be paid for is fetched all the same: some purchases make the order a shipped one.
  if (isOver(row) && !mayBePaid(row.label)) return rest(ctx, row);
  refuseWhileUnderWay(ctx, row);
  try {
    await withStore(ctx, row.order.storeId, async ({ marketplace, credentials }) => {
      if (!marketplace.labels) throw new Error(`${marketplace.id} has labels of its own and none to ask for`);
      await advance(ctx, marketplace.labels, credentials, row);
    });
  } catch (error) {
    const failed = labelFailure(error);
    if (!failed) throw error;
    // Known from here on, a purchase that nobody could follow is not made.
    if (failed.failure === "permission_missing") await recheckPermissions(ctx, row.order.storeId);
    const current = await read(ctx, (tx) => labelRow(tx, id));
    // Whoever is about to buy anew must have looked: a look that failed ends no doubt.
    if (current.label.failure === "unanswered") throw error;
    await noteFailure(ctx, current, failed);
  }
  return (await read(ctx, (tx) => labelRow(tx, id))).label.state;
}

const isOver = ({ order }: LabelRow) => finalOrderStates.includes(order.state);

const settled: readonly LabelState[] = ["ready", "shipped", "given_up"];

/** A purchase that the marketplace refused made nothing that one could look for. */
const wasRefused = ({ label }: LabelRow) =>
  label.state === "failed" &&
  label.boughtBy === "us" &&
  label.packageId === null &&
  label.failure !== "unanswered";

async function noteFailure(ctx: Ctx, row: LabelRow, failed: FailedLabel): Promise<void> {
  const { state } = row.label;
  if (settled.includes(state)) return;
  // A label that was just bought is not printed at once, and says so as if nobody were there.
  const isEarly = failed.failure === "unavailable" && state === "bought" && ageOf(ctx, row) < printedWithinMs;
  if (isEarly) await lookAgain(ctx, row);
  else await failLabel(ctx, row, { ...failed, isVerdict: false });
}

const printedWithinMs = 5 * 60_000;
const sinceOf = ({ label }: LabelRow) => label.askedAt ?? label.createdAt;
const ageOf = (ctx: Ctx, row: LabelRow) => ctx.now().getTime() - sinceOf(row).getTime();

async function advance(ctx: Ctx, labels: PlatformLabels, credentials: Credentials, row: LabelRow) {
  const { label } = row;
  if (label.packageId && label.boughtBy === "us" && label.state !== "bought") {
    const result = await labels.result(credentials, label.packageId);
    if (result.state === "pending") return lookAgain(ctx, row, { state: "pending" });
    if (result.state === "failed") {
      const { reason, advice } = result;
      return failLabel(ctx, row, { failure: "rejected", words: reason, advice, isVerdict: true });
    }
  }
  const found = await findPackage(ctx, labels, credentials, row);
  // What counts as shipped there is listed no more, and its document is there all the same.
  if (!found && !(label.packageId && (isOver(row) || hasLeftThere(row)))) return noPackage(ctx, row);
  const kept = found ? await keepPackages(ctx, row, found.own, found.packages) : row;
  await keepDocument(ctx, kept, await labels.document(credentials, kept.label.packageId ?? ""));
}

/** Packages appear some time after they were bought; only where a person is awaited is that a failure. */
async function noPackage(ctx: Ctx, row: LabelRow): Promise<void> {
  const { label } = row;
  if (label.boughtBy === "seller_there") {
    return failLabel(ctx, row, { failure: "no_online_order", words: "", isVerdict: false });
  }
  if (label.packageId === null && ageOf(ctx, row) > doubtMs) {
    return failLabel(ctx, row, { failure: "unanswered", words: "", isVerdict: true });
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
      { ...withoutFailure, state: "ready", document: bytes, documentType: contentType, sweepAt: null },
      { kind: "label_ready", facts: { carrier: carrierName, trackingNumber } },
    ),
  );
}

/** The look worked, and there is nothing yet. */
async function lookAgain(ctx: Ctx, row: LabelRow, moved: { state?: LabelState } = {}): Promise<void> {
  const sweepAt = askAgainAt(sinceOf(row), ctx.now());
  await change(ctx, (tx) => markLabel(tx, ctx, row, { ...withoutFailure, ...moved, sweepAt }));
}

const withoutFailure = { failure: null, failureWords: null, advice: null };

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

import { and, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/database";
import { confirmations, orders, parcels } from "@/db/schema";
import { afterConfirmationMove, type ConfirmationState, type WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationReceipt } from "@/integrations/marketplaces/marketplace";
import { assessOrders } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { type HistoryEntry, writeHistory } from "../history";
import type { PushableConfirmation } from "./confirmation-for-push";

export type Mark =
  | { move: "wait"; waitingFor: WaitingFor }
  /** `callEndsAt`: when the call that follows is over, whatever becomes of this process. */
  | { move: "ask"; callEndsAt: Date }
  /** `receipt` is null when a look found that the marketplace knew already. */
  | { move: "confirm"; receipt: ConfirmationReceipt | null }
  | { move: "refuse"; code: string; words: string };

type Marked = Pick<
  PushableConfirmation,
  "id" | "orderId" | "state" | "version" | "undeclared" | "parcelIds" | "confirmation" | "labelled"
>;

/** Moves a confirmation on. Refuses when somebody else moved it since it was read. */
export async function markConfirmation(ctx: Ctx, current: Marked, mark: Mark): Promise<ConfirmationState> {
  const state = afterConfirmationMove(current.state, mark.move);
  if (!state) throw new AppError("conflict", `a confirmation that is ${current.state} cannot ${mark.move}`);
  await change(ctx, async (tx) => {
    const moved = await tx
      .update(confirmations)
      .set({ ...columnsOf(mark, ctx.now()), state, version: current.version + 1 })
      .where(and(eq(confirmations.id, current.id), eq(confirmations.version, current.version)))
      .returning({ id: confirmations.id });
    if (moved.length === 0)
      throw new AppError("conflict", `confirmation ${current.id} was moved by another run`);
    if (mark.move === "confirm" && mark.receipt) {
      await keepPackageIds(tx, current, mark.receipt);
      await closeRequests(tx, current);
    }
    const entry = storyOf(mark);
    // A look that is repeated, or a wait that goes on, is no news.
    if (entry && state !== current.state)
      await writeHistory(tx, ctx, [{ orderId: current.orderId, ...entry }]);
    if (mark.move === "confirm") await noteDefaultOrigins(tx, ctx, current);
    await assessOrders(tx, ctx, [current.orderId]);
  });
  return state;
}

function columnsOf(mark: Mark, now: Date): Partial<typeof confirmations.$inferInsert> {
  switch (mark.move) {
    case "wait":
      return { waitingFor: mark.waitingFor };
    case "ask":
      return { askedAt: now, callEndsAt: mark.callEndsAt, waitingFor: null, hasGivenUp: false };
    case "confirm":
      return {
        confirmedAt: now,
        callEndsAt: null,
        warning: mark.receipt?.warning ?? null,
        hasGivenUp: false,
      };
    case "refuse":
      return { callEndsAt: null, refusalCode: mark.code, refusalWords: mark.words };
  }
}

function storyOf(mark: Mark): Omit<HistoryEntry, "orderId"> | null {
  switch (mark.move) {
    case "wait":
      return { kind: "confirmation_waiting", facts: { waitingFor: mark.waitingFor } };
    case "ask":
      return { kind: "confirmation_asked" };
    case "confirm":
      return {
        kind: "confirmation_confirmed",
        facts: mark.receipt?.warning ? { warning: mark.receipt.warning } : {},
      };
    case "refuse":
      return { kind: "confirmation_refused", facts: { code: mark.code, words: mark.words } };
  }
}

async function keepPackageIds(tx: Tx, { parcelIds }: Marked, { platformPackageIds }: ConfirmationReceipt) {
  for (const [index, id] of parcelIds.entries()) {
    // One name for all: the marketplace made one package of them.
    const platformPackageId = platformPackageIds[platformPackageIds.length === 1 ? 0 : index];
    if (platformPackageId) await tx.update(parcels).set({ platformPackageId }).where(eq(parcels.id, id));
  }
}

/** What the call refused is answered: the next parcel must not refuse it again before the order is read anew. */
async function closeRequests(tx: Tx, { orderId, confirmation, labelled }: Marked) {
  const { refuses } = confirmation;
  // Of a label the purchase refused them; that it left is said without a word on requests.
  if (refuses.length === 0 || labelled.length > 0) return;
  const without = (requests: AnyPgColumn) =>
    sql`array(select unnest(${requests}) except select unnest(${sql.param(refuses)}::text[]))`;
  await tx
    .update(orders)
    .set({ openRequests: without(orders.openRequests), refusedRequests: without(orders.refusedRequests) })
    .where(eq(orders.id, orderId));
}

/** The buyer may now see another place of departure than the real one: the order says so. */
async function noteDefaultOrigins(tx: Tx, ctx: Ctx, { orderId, undeclared }: Marked) {
  await writeHistory(
    tx,
    ctx,
    undeclared.map((warehouse) => ({ orderId, kind: "default_origin_told", facts: { warehouse } })),
  );
}

import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations, parcels } from "@/db/schema";
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

type Marked = Pick<PushableConfirmation, "id" | "orderId" | "state" | "version" | "undeclared">;

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
    if (mark.move === "confirm" && mark.receipt) await keepPackageIds(tx, current, mark.receipt);
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

async function keepPackageIds(tx: Tx, { id }: Marked, { platformPackageIds }: ConfirmationReceipt) {
  const told = await tx
    .select({ id: parcels.id })
    .from(parcels)
    .where(eq(parcels.confirmationId, id))
    .orderBy(parcels.id);
  for (const [index, parcel] of told.entries()) {
    // One name for all: the marketplace made one package of them.
    const platformPackageId = platformPackageIds[platformPackageIds.length === 1 ? 0 : index];
    if (platformPackageId)
      await tx.update(parcels).set({ platformPackageId }).where(eq(parcels.id, parcel.id));
  }
}

/** The buyer may now see another place of departure than the real one: the order says so. */
async function noteDefaultOrigins(tx: Tx, ctx: Ctx, { orderId, undeclared }: Marked) {
  await writeHistory(
    tx,
    ctx,
    undeclared.map((warehouse) => ({ orderId, kind: "default_origin_told", facts: { warehouse } })),
  );
}

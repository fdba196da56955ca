import { eq } from "drizzle-orm";
import { confirmations } from "@/db/schema";
import { type ConfirmationState, settledConfirmationStates } from "@/domain/confirmation-state";
import type { ConfirmationId } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import { change } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { confirmationForPush, type PushableConfirmation } from "./confirmation-for-push";
import { markConfirmation } from "./mark-confirmation";
import { wayOfTelling } from "./way-of-telling";

/**
 * Tells the marketplace of a shipment, exactly once whatever fails on the way. What fails for a while is
 * thrown, for the job to try again; what a person must see to is noted as waiting or refused, with its reason.
 */
export async function pushConfirmation(ctx: Ctx, id: ConfirmationId): Promise<ConfirmationState> {
  const found = await confirmationForPush(ctx, id);
  if (found.state === "refused" || settledConfirmationStates.includes(found.state)) return found.state;
  if (found.waitsFor) return markConfirmation(ctx, found, { move: "wait", waitingFor: found.waitsFor });
  try {
    return await tell(ctx, found);
  } catch (error) {
    if (!(error instanceof IntegrationError) || error.kind !== "auth_revoked") throw error;
    return waitForGrant(ctx, id);
  }
}

async function tell(ctx: Ctx, found: PushableConfirmation): Promise<ConfirmationState> {
  refuseWhileUnderWay(ctx, found);
  let current = found;
  return withStore(ctx, found.storeId, async ({ marketplace, credentials }) => {
    const way = wayOfTelling(marketplace, credentials, current);
    // "asked" is what a crash or a cut line leaves behind: look before asking twice.
    const isThere = current.state === "asked" && (await way.isThere());
    if (isThere) return markConfirmation(ctx, current, { move: "confirm", receipt: null });
    // Compares the row's version: the slower of two runs stops here, before it asks.
    // Telling may read, write and read again.
    const callEndsAt = new Date(ctx.now().getTime() + 3 * marketplace.limits.timeoutMs);
    await markConfirmation(ctx, current, { move: "ask", callEndsAt });
    current = { ...current, state: "asked", version: current.version + 1 };
    try {
      const receipt = await way.tell();
      return await markConfirmation(ctx, current, { move: "confirm", receipt });
    } catch (error) {
      // The call is over: the next attempt need not wait for its time-out.
      await endCall(ctx, current.id);
      if (!(error instanceof IntegrationError) || !isRefusal(error)) throw error;
      const { code = error.kind, words = "" } = error.detail;
      return markConfirmation(ctx, current, { move: "refuse", code, words });
    }
  });
}

/** Only the answer to the write itself is a refusal; the look before it may fail for reasons of its own. */
const isRefusal = ({ kind }: IntegrationError) => kind === "rejected" || kind === "gone";

/**
 * A job runner that was killed starts the run again while the first may still be talking to the marketplace.
 * A look would find nothing yet, and the second call would follow the first.
 */
function refuseWhileUnderWay(ctx: Ctx, { state, callEndsAt }: PushableConfirmation): void {
  if (state !== "asked" || callEndsAt === null) return;
  const leftMs = callEndsAt.getTime() - ctx.now().getTime();
  if (leftMs <= 0) return;
  throw new IntegrationError("outcome_unknown", "it was asked moments ago and may still be answered", {
    retryAfterMs: leftMs,
  });
}

async function endCall(ctx: Ctx, id: ConfirmationId): Promise<void> {
  await change(ctx, (tx) =>
    tx.update(confirmations).set({ callEndsAt: null }).where(eq(confirmations.id, id)),
  );
}

/**
 * The grant ended. One that was never asked waits for the new grant; one that was asked stays so, because
 * whether the marketplace heard it is not known, and the look that will tell needs the new grant as well.
 */
async function waitForGrant(ctx: Ctx, id: ConfirmationId): Promise<ConfirmationState> {
  const current = await confirmationForPush(ctx, id);
  if (current.state === "asked") return current.state;
  return markConfirmation(ctx, current, { move: "wait", waitingFor: "grant" });
}

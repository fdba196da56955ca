import { eq } from "drizzle-orm";
import { confirmations } from "@/db/schema";
import type { ConfirmationState } from "@/domain/confirmation-state";
import type { ConfirmationId } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import { change } from "../change";
import type { Ctx } from "../context";
import { withStore } from "../grants";
import { confirmationForPush, type PushableConfirmation } from "./confirmation-for-push";
import { markConfirmation } from "./mark-confirmation";

/**
 * Tells the marketplace of a shipment, exactly once whatever fails on the way. What fails for a while is
 * thrown, for the job to try again; what a person must see to is noted as waiting or refused, with its reason.
 */
export async function pushConfirmation(ctx: Ctx, id: ConfirmationId): Promise<ConfirmationState> {
  const found = await confirmationForPush(ctx, id);
  if (found.state === "confirmed" || found.state === "refused") return found.state;
  if (found.waitsFor) return markConfirmation(ctx, found, { move: "wait", waitingFor: found.waitsFor });
  try {
    return await tell(ctx, found);
  } catch (error) {
    if (!(error instanceof IntegrationError)) throw error;
    if (error.kind === "auth_revoked") return waitForGrant(ctx, id);
    if (error.kind === "rejected" || error.kind === "gone") {
      const { code = error.kind, words = "" } = error.detail;
      const current = await confirmationForPush(ctx, id);
      return markConfirmation(ctx, current, { move: "refuse", code, words });
    }
    throw error;
  }
}

async function tell(ctx: Ctx, found: PushableConfirmation): Promise<ConfirmationState> {
  refuseWhileUnderWay(ctx, found);
  let current = found;
  return withStore(ctx, found.storeId, async ({ marketplace, credentials }) => {
    const { confirmation } = current;
    // "asked" is what a crash or a cut line leaves behind: look before asking twice.
    const isThere =
      current.state === "asked" && (await marketplace.fulfilment.hasConfirmation(credentials, confirmation));
    if (isThere) return markConfirmation(ctx, current, { move: "confirm", receipt: null });
    // Compares the row's version: the slower of two runs stops here, before it asks.
    const callEndsAt = new Date(ctx.now().getTime() + marketplace.limits.timeoutMs);
    await markConfirmation(ctx, current, { move: "ask", callEndsAt });
    current = { ...current, state: "asked", version: current.version + 1 };
    const receipt = await endingCall(ctx, current, () =>
      marketplace.fulfilment.confirm(credentials, confirmation),
    );
    return markConfirmation(ctx, current, { move: "confirm", receipt });
  });
}

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

/** Notes that a call which failed is over, so that the next attempt need not wait for its time-out. */
async function endingCall<T>(ctx: Ctx, { id }: PushableConfirmation, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    await change(ctx, (tx) =>
      tx.update(confirmations).set({ callEndsAt: null }).where(eq(confirmations.id, id)),
    );
    throw error;
  }
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

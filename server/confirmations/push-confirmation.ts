import type { ConfirmationState } from "@/domain/confirmation-state";
import type { ConfirmationId } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import type { Ctx } from "../context";
import { withStore } from "../stores/credentials";
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
  let current = found;
  return withStore(ctx, found.storeId, async ({ marketplace, credentials }) => {
    const { confirmation } = current;
    // "asked" is what a crash or a cut line leaves behind: look before asking twice.
    const isThere =
      current.state === "asked" && (await marketplace.fulfilment.hasConfirmation(credentials, confirmation));
    if (isThere) return markConfirmation(ctx, current, { move: "confirm", receipt: null });
    // Compares the row's version: the slower of two runs stops here, before it asks.
    await markConfirmation(ctx, current, { move: "ask" });
    current = { ...current, state: "asked", version: current.version + 1 };
    const receipt = await marketplace.fulfilment.confirm(credentials, confirmation);
    return markConfirmation(ctx, current, { move: "confirm", receipt });
  });
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

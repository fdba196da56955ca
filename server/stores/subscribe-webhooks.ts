import type { StoreId } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import type { Ctx } from "../context";
import { withStore } from "../grants";

/**
 * Asks the marketplace to send its news of a store here. A refusal is no reason to stop: pulls find everything
 * webhooks would have told, only later.
 */
export async function subscribeWebhooks(ctx: Ctx, storeId: StoreId): Promise<{ subscribed: boolean }> {
  try {
    await withStore(ctx, storeId, async ({ store, marketplace, credentials }) => {
      const address = new URL(`/api/webhooks/${store.marketplace}`, ctx.appUrl).href;
      await marketplace.webhooks?.subscribe(credentials, address);
    });
    return { subscribed: true };
  } catch (error) {
    if (!(error instanceof IntegrationError) || error.kind !== "rejected") throw error;
    ctx.log.warn("webhooks.not_subscribed", { store: storeId, code: error.detail.code });
    return { subscribed: false };
  }
}

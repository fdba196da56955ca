import { eq } from "drizzle-orm";
import { grants, inbox, storeGrants } from "@/db/schema";
import type { Id } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { checkPermissions, renewGrant, withStore } from "../grants";
import { askForAddresses, fetchBuyers, importReadings } from "../orders";

/** Does what a kept webhook asks for. The notice itself is never believed: the marketplace is asked. */
export async function handleWebhook(ctx: Ctx, webhookId: Id<"webhook">): Promise<void> {
  const [webhook] = await read(ctx, (tx) => tx.select().from(inbox).where(eq(inbox.id, webhookId)));
  if (!webhook || webhook.handledAt) return;
  const { storeId, kind, platformOrderIds } = webhook;
  if (platformOrderIds.length > 0) {
    await withStore(ctx, storeId, async ({ store, marketplace, credentials }) => {
      if (!store.pullsOrders) return;
      const readings = await marketplace.orders.get(credentials, platformOrderIds);
      // Their detail may lag behind their own notice by seconds.
      if (readings.length === 0) throw new IntegrationError("unavailable", "the order is not readable yet");
      await importReadings(ctx, store, readings);
      if (kind === "address_changed") {
        await change(ctx, (tx) => askForAddresses(tx, ctx, storeId, platformOrderIds));
        await fetchBuyers(ctx, storeId);
      }
    });
  }
  if (kind === "grant_lost") {
    const given = await read(ctx, (tx) =>
      tx
        .select({ purpose: storeGrants.purpose, id: grants.id, refreshToken: grants.refreshToken })
        .from(storeGrants)
        .innerJoin(grants, eq(grants.id, storeGrants.grantId))
        .where(eq(storeGrants.storeId, storeId)),
    );
    for (const { id, purpose, refreshToken } of given) {
      await askWhetherLost(() =>
        refreshToken === null
          ? checkPermissions(ctx, storeId, purpose === "products" ? "products" : "orders")
          : renewGrant(ctx, id),
      );
    }
  }
  await change(ctx, (tx) => tx.update(inbox).set({ handledAt: ctx.now() }).where(eq(inbox.id, webhookId)));
}

/** A notice may be late, and the seller have authorized again: only the marketplace's refusal ends a grant. */
async function askWhetherLost(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof IntegrationError) || error.kind !== "auth_revoked") throw error;
  }
}

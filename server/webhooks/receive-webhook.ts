import { sql } from "drizzle-orm";
import { inbox } from "@/db/schema";
import type { OrganizationId, StoreId } from "@/domain/ids";
import type { WebhookDelivery } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import { marketplaceOf, type Services, systemCtx } from "../context";
import { AppError } from "../errors";
import { sweepEveryMs } from "./sweep-inbox";

/**
 * Verifies a webhook on its raw bytes and keeps it once per store under the sender's id, before it is
 * answered; the work happens later. A shop that nobody connected has no place to be kept and is answered all
 * the same, or the marketplace would send it again for hours.
 */
export async function receiveWebhook(
  services: Services,
  marketplaceId: string,
  rawBody: Uint8Array,
  headers: Headers,
): Promise<{ kept: number }> {
  const { webhooks } = marketplaceOf(services, marketplaceId);
  if (!webhooks) throw new AppError("not_found", `${marketplaceId} sends no webhooks`);
  const delivery = await webhooks.receive(rawBody, headers);
  if (!delivery) throw new AppError("unauthenticated", "the signature is not the marketplace's");
  const concerned = await storesOf(services, marketplaceId, delivery);
  let kept = 0;
  for (const { organizationId, storeId } of concerned) {
    const ctx = systemCtx(services, organizationId, "webhook");
    kept += await change(ctx, async (tx, emit) => {
      const { notice, deliveryId } = delivery;
      const rows = await tx
        .insert(inbox)
        .values({
          organizationId,
          storeId,
          deliveryId,
          kind: notice.kind,
          platformOrderIds: "platformOrderIds" in notice ? notice.platformOrderIds : [],
          receivedAt: ctx.now(),
          sweepAt: new Date(ctx.now().getTime() + sweepEveryMs),
          // What asks for nothing is kept as a trace and never looked at again.
          handledAt: notice.kind === "other" ? ctx.now() : null,
        })
        .onConflictDoNothing()
        .returning({ id: inbox.id });
      for (const { id } of rows) {
        if (notice.kind !== "other") emit("webhook/received", { organizationId, storeId, webhookId: id });
      }
      return rows.length;
    });
  }
  return { kept };
}

async function storesOf(services: Services, marketplace: string, delivery: WebhookDelivery) {
  const { shopId, region, accountId } = delivery;
  const { rows } = await services.db.withoutOrganization((tx) =>
    tx.execute<{ organization_id: OrganizationId; store_id: StoreId }>(
      shopId
        ? sql`select * from lookup.stores_of_shop(${marketplace}, ${shopId}, ${region})`
        : sql`select * from lookup.stores_of_account(${marketplace}, ${accountId ?? ""})`,
    ),
  );
  return rows.map((row) => ({ organizationId: row.organization_id, storeId: row.store_id }));
}

import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { stores, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import { type Carrier, carrierCodes, suggestProvider } from "@/domain/carriers";
import type { StoreId, UserId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import type { SellerType } from "@/integrations/marketplaces/marketplace";
import { marketplaces } from "@/integrations/marketplaces/registry";
import { createSku, listVariants, saveMapping } from "@/server/catalogue";
import { change } from "@/server/change";
import type { Ctx, Services } from "@/server/context";
import { vault } from "@/server/crypto";
import { parseEnv } from "@/server/env";
import { jsonLogger } from "@/server/logger";
import { createOrganization } from "@/server/organizations";
import {
  beginAuthorization,
  completeAuthorization,
  connectStores,
  getPairings,
  pasteToken,
  replaceToken,
  savePairings,
  syncListings,
  syncOrigins,
  syncProviders,
} from "@/server/stores";

/** The product's own verbs, in the test's process, against a running stack. */
export function servicesOf(env: Record<string, string>, engineUrl: string): Services {
  const settings = parseEnv(env);
  return {
    db: openDatabase({ url: settings.DATABASE_URL, size: 4 }),
    marketplaces: marketplaces(settings.marketplaces),
    vault: vault(settings.ENCRYPTION_KEYS),
    // The engine may be dead at this moment: what is not sent stays in the outbox, as in the product.
    send: async (events) => {
      const response = await fetch(`${engineUrl}/e/test`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(events),
      });
      if (!response.ok) throw new Error(`the engine answered ${response.status}`);
    },
    now: () => new Date(),
    log: { ...jsonLogger, info: () => undefined, warn: () => undefined },
    appUrl: settings.APP_URL,
  };
}

/** An organization with an owner. */
export async function newOrganization(
  services: Services,
  name: string,
): Promise<{ ctx: Ctx; userId: UserId }> {
  const userId = uuidv7() as UserId;
  await services.db.withoutOrganization((tx) =>
    tx.insert(users).values({ id: userId, email: `${userId}@example.test`, name }),
  );
  const { id } = await createOrganization(services, { id: userId, name }, { name });
  const actor = { kind: "member", userId, name, role: "owner", storeIds: [] } as const;
  return {
    ctx: { ...services, organizationId: id, actor: { ...actor, storeIds: [] }, requestId: "e2e" },
    userId,
  };
}

/** Connects a shop by the seller's own way; `code` is what the consent page would have sent back. */
export async function connectShop(ctx: Ctx, userId: UserId, code: string, name = "Store"): Promise<StoreId> {
  const wish = {
    marketplace: "tiktok-shop",
    site: "us",
    sellerType: "local",
    name,
    backfillDays: 3,
  } as const;
  const { url } = await beginAuthorization(ctx, wish);
  const state = new URL(url).searchParams.get("state") ?? "";
  const query = new URLSearchParams({ code, state });
  const result = await completeAuthorization(ctx, { marketplace: wish.marketplace, query, userId });
  const [storeId] = result.outcome === "granted" ? result.storeIds : [];
  if (!storeId) throw new Error(`not granted: ${JSON.stringify(result)}`);
  await beginToPull(ctx, storeId);
  return storeId;
}

export interface MallTokens {
  site?: string;
  sellerType?: SellerType;
  /** The one that the store cannot do without. */
  token: string;
  /** Of a cross-border store; without it there are no listings, and all else works. */
  productsToken?: string;
}

/** Connects a mall of Temu by tokens that its seller pasted. */
export async function connectMall(
  ctx: Ctx,
  { site = "us", sellerType = "cross_border", token, productsToken }: MallTokens,
  name = "Store",
): Promise<StoreId> {
  const pasted = await pasteToken(ctx, {
    marketplace: "temu",
    site,
    sellerType,
    name,
    backfillDays: 3,
    token,
  });
  if (pasted.outcome !== "kept") throw new Error(`not kept: ${JSON.stringify(pasted)}`);
  const { storeId } = pasted;
  if (productsToken) {
    const second = await replaceToken(ctx, { storeId, purpose: "products", token: productsToken });
    if (second.outcome !== "kept") throw new Error(`not kept: ${JSON.stringify(second)}`);
  }
  await beginToPull(ctx, storeId);
  return storeId;
}

/** What one reads of a shop when it is connected, read before its orders come. */
async function beginToPull(ctx: Ctx, storeId: StoreId): Promise<void> {
  await syncProviders(ctx, storeId);
  await syncOrigins(ctx, storeId);
  await syncListings(ctx, storeId);
  await connectStores(ctx, { stores: [{ storeId, orderScope: { kind: "all" } }] });
}

/** Leaves nothing for a person to do: every carrier paired, every variant mapped. */
export async function setUpStore(ctx: Ctx, storeId: StoreId): Promise<void> {
  await pairCarriers(ctx, storeId);
  await mapVariants(ctx, storeId);
}

export async function pairCarriers(ctx: Ctx, storeId: StoreId, except?: Carrier): Promise<void> {
  const { providers } = await getPairings(ctx, storeId);
  const pairs = [...groupBy(providers, ({ scope }) => scope)].flatMap(([scope, list]) =>
    carrierCodes.flatMap((carrier) => {
      const provider = carrier === except ? null : suggestProvider(carrier, list);
      return provider ? [{ scope, carrier, providerId: provider.id }] : [];
    }),
  );
  await savePairings(ctx, { storeId, pairs });
}

export async function mapVariants(ctx: Ctx, storeId: StoreId): Promise<void> {
  const { items } = await listVariants(ctx, { tab: "unmapped", storeId, limit: 200 });
  for (const { id, platformSkuId } of items) {
    const sku = await createSku(ctx, { code: `SKU-${platformSkuId}` });
    await saveMapping(ctx, { variantId: id, components: [{ skuId: sku.id, factor: 1 }] });
  }
}

/** Keeps the schedule away from a store for an hour, so that what arrives came by another way. */
export async function postponePull(ctx: Ctx, storeId: StoreId): Promise<void> {
  const inAnHour = new Date(Date.now() + 3_600_000);
  await change(ctx, (tx) => tx.update(stores).set({ nextPullAt: inAnHour }).where(eq(stores.id, storeId)));
}

/** As if no pull had reached the store for so many days. */
export async function fallBehind(ctx: Ctx, storeId: StoreId, days: number): Promise<void> {
  const then = new Date(Date.now() - days * 86_400_000);
  await change(ctx, (tx) =>
    tx
      .update(stores)
      .set({ cursorAt: then, lookedBackAt: then, lastPulledAt: then })
      .where(eq(stores.id, storeId)),
  );
}

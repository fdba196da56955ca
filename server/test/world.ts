import { afterAll } from "vitest";
import { openDatabase } from "@/db/client";
import { grants, organizations, storeGrants, stores } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { uuidv7 } from "@/db/uuid";
import type { GrantId, OrganizationId, StoreId } from "@/domain/ids";
import type { Marketplace, SellerType } from "@/integrations/marketplaces/marketplace";
import type { Ctx, OutgoingEvent, Services } from "../context";
import { vault } from "../crypto";
import { jsonLogger, type Logger } from "../logger";

const quiet: Logger = { info: () => undefined, warn: () => undefined, error: jsonLogger.error };

export interface World {
  services: Services;
  /** Events handed to the job runner so far. */
  sent: OutgoingEvent[];
  /** Moves the clock that every verb sees. */
  advance(ms: number): void;
  organization(name?: string): Promise<Ctx>;
  /** A store that is connected and may be called. */
  store(ctx: Ctx, options?: StoreOptions): Promise<StoreId>;
}

interface StoreOptions {
  shopId?: string;
  region?: string;
  name?: string;
  sellerType?: SellerType;
}

/** A database of its own for the calling test file, with tenants made by function. Call at the top level. */
export async function testWorld(marketplaces: Marketplace[] = []): Promise<World> {
  const { appUrl } = await testDatabase();
  const db = openDatabase({ url: appUrl, size: 4 });
  afterAll(() => db.end());
  const sent: OutgoingEvent[] = [];
  let now = Date.parse("2026-11-21T09:00:00Z");
  const services: Services = {
    db,
    marketplaces: new Map(marketplaces.map((marketplace) => [marketplace.id, marketplace])),
    vault: vault(`k1:${btoa("0123456789abcdef0123456789abcdef")}`),
    send: async (events) => {
      sent.push(...events);
    },
    now: () => new Date(now),
    log: quiet,
    appUrl: "http://localhost:3000",
  };
  return {
    services,
    sent,
    advance: (ms) => {
      now += ms;
    },
    async organization(name = "Acme") {
      const id = uuidv7() as OrganizationId;
      await db.withOrganization(id, (tx) => tx.insert(organizations).values({ id, name }));
      return { ...services, organizationId: id, actor: { kind: "system", name: "test" }, requestId: "test" };
    },
    store: (ctx, options) => connectedStore(ctx, options),
  };
}

async function connectedStore(
  ctx: Ctx,
  { shopId = uuidv7(), region = "US", name = `Store ${shopId}`, sellerType = "local" }: StoreOptions = {},
): Promise<StoreId> {
  const storeId = uuidv7() as StoreId;
  const grantId = uuidv7() as GrantId;
  const context = { organizationId: ctx.organizationId };
  const access = await ctx.vault.seal("access-token", { ...context, column: "access_token" });
  const refresh = await ctx.vault.seal("refresh-token", { ...context, column: "refresh_token" });
  const year = new Date(ctx.now().getTime() + 365 * 86_400_000);
  await ctx.db.withOrganization(ctx.organizationId, async (tx) => {
    await tx.insert(stores).values({
      id: storeId,
      organizationId: ctx.organizationId,
      marketplace: "fake",
      name,
      shopId,
      shopKey: `key-${shopId}`,
      shopName: name,
      shopCode: "CODE",
      site: region,
      region,
      sellerType,
      orderScope: { kind: "all" },
      confirmedAt: ctx.now(),
    });
    await tx.insert(grants).values({
      id: grantId,
      organizationId: ctx.organizationId,
      marketplace: "fake",
      accountId: shopId,
      accountName: name,
      purpose: "all",
      accessToken: access.ciphertext,
      refreshToken: refresh.ciphertext,
      keyId: access.keyId,
      scopes: [],
      issuedAt: ctx.now(),
      accessExpiresAt: year,
      expiresAt: year,
    });
    await tx
      .insert(storeGrants)
      .values({ organizationId: ctx.organizationId, storeId, grantId, purpose: "all" });
  });
  return storeId;
}

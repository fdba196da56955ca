import { openDatabase } from "@/db/client";
import { organizations, stores } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrganizationId, StoreId } from "@/domain/ids";
import type { Ctx } from "@/server/context";
import { vault } from "@/server/crypto";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Of the bench's own database: by the role that the product has, and by the one that owns the tables. */
export type BenchUrls = { appUrl: string; ownerUrl: string };

/** An organization with one connected store, in a database of the bench's own. */
export async function benchOrganization(url: string): Promise<{ ctx: Ctx; storeId: StoreId }> {
  const organizationId = uuidv7() as OrganizationId;
  const ctx: Ctx = {
    db: openDatabase({ url, size: 4 }),
    marketplaces: new Map(),
    vault: vault(`k1:${btoa("0123456789abcdef0123456789abcdef")}`),
    send: async () => undefined,
    now: () => new Date(),
    log: silent,
    appUrl: "http://localhost",
    organizationId,
    actor: { kind: "system", name: "bench" },
    requestId: "bench",
  };
  const storeId = uuidv7() as StoreId;
  await ctx.db.withOrganization(organizationId, async (tx) => {
    await tx.insert(organizations).values({ id: organizationId, name: "Bench" });
    await tx.insert(stores).values({
      id: storeId,
      organizationId,
      marketplace: "bench",
      name: "Bench",
      shopId: "1",
      shopKey: "1",
      shopName: "Bench",
      shopCode: "1",
      site: "us",
      region: "US",
      sellerType: "local",
      orderScope: { kind: "all" },
      confirmedAt: new Date(),
    });
  });
  return { ctx, storeId };
}

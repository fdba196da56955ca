import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { members, stores } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { StoreId, UserId } from "@/domain/ids";
import type { AuthorizedPlace, Shop } from "@/integrations/marketplaces/marketplace";
import { type Ctx, marketplaceOf } from "../context";
import { link, sharedGrant } from "./write-grant";

export interface StoreWish extends AuthorizedPlace {
  marketplace: string;
  backfillDays: number;
  userId: UserId | null;
}

/** Stores that wait for somebody to say that they are the right ones; tokens that their shop shares come along. */
export async function makeStores(
  tx: Tx,
  ctx: Ctx,
  wish: StoreWish,
  shops: { shop: Shop; name: string }[],
): Promise<StoreId[]> {
  if (shops.length === 0) return [];
  const rows = shops.map(({ shop, name }) => ({
    id: uuidv7() as StoreId,
    organizationId: ctx.organizationId,
    marketplace: wish.marketplace,
    name,
    shopId: shop.shopId,
    shopKey: shop.shopKey,
    shopName: shop.name,
    shopCode: shop.code,
    site: wish.site,
    region: shop.region,
    sellerType: shop.sellerType,
    orderScope: { kind: "all" } as const,
    backfillDays: wish.backfillDays,
  }));
  await tx.insert(stores).values(rows);
  const { pastedTokens } = marketplaceOf(ctx, wish.marketplace);
  const shared = (pastedTokens?.slots(wish.sellerType) ?? []).filter(({ isShared }) => isShared);
  for (const store of rows) {
    for (const { purpose } of shared) {
      const grantId = await sharedGrant(tx, ctx, store, purpose);
      if (grantId) await link(tx, ctx, [store.id], purpose, grantId);
    }
  }
  const ids = rows.map(({ id }) => id);
  if (wish.userId) await assign(tx, wish.userId, ids);
  return ids;
}

/** A manager acts on assigned stores only: those they authorized themselves are theirs to go on with. */
async function assign(tx: Tx, userId: UserId, storeIds: StoreId[]): Promise<void> {
  await tx
    .update(members)
    .set({ storeIds: sql`${members.storeIds} || ${sql.param(storeIds)}::uuid[]` })
    .where(and(eq(members.userId, userId), eq(members.role, "manager")));
}

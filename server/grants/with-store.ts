import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { grants, storeGrants, stores } from "@/db/schema";
import type { GrantPurpose } from "@/domain/grant";
import type { GrantId, StoreId } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import type { Credentials, Marketplace } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import { type Ctx, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { markGrantLost } from "./mark-grant-lost";
import { openTokens, sealTokens } from "./tokens";

/** A token this close to its end is renewed before it is used. */
const renewBeforeMs = 5 * 60_000;

/** What a call is for; the token of a store that has only one serves both. */
export type CallPurpose = Exclude<GrantPurpose, "all">;

export interface OpenStore {
  store: typeof stores.$inferSelect;
  marketplace: Marketplace;
  credentials: Credentials;
  grant: Pick<Grant, "id" | "purpose" | "issuedAt">;
}

/**
 * Runs `fn` with what it takes to call the marketplace for a store, by the token of that purpose. A token that
 * ran out is renewed once and `fn` repeated, which is safe for writes too: a call refused for its token was not
 * carried out. When the marketplace says that the grant is over, that is noted before the error goes on.
 */
export async function withStore<T>(
  ctx: Ctx,
  storeId: StoreId,
  fn: (open: OpenStore) => Promise<T>,
  purpose: CallPurpose = "orders",
): Promise<T> {
  const { store, grant } = await read(ctx, (tx) => storeWithGrant(tx, storeId, purpose));
  const marketplace = marketplaceOf(ctx, store.marketplace);
  if (!grant || !isUsable(grant, ctx.now())) {
    throw new IntegrationError("auth_revoked", `store ${storeId} has no usable grant`);
  }
  const call = (accessToken: string) =>
    fn({
      store,
      marketplace,
      credentials: { ...placeOf(store), accessToken },
      grant,
    });
  try {
    const isEnding =
      grant.refreshToken !== null && grant.accessExpiresAt.getTime() - ctx.now().getTime() < renewBeforeMs;
    const token = isEnding
      ? await renew(ctx, marketplace, grant)
      : (await openTokens(ctx, grant)).accessToken;
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof IntegrationError) || error.kind !== "auth_expired") throw error;
      return await call(await renew(ctx, marketplace, grant));
    }
  } catch (error) {
    await noteLoss(ctx, grant, error);
    throw error;
  }
}

/** Whether calls for the store may be made with the token of that purpose: an empty slot is no failure. */
export async function canCall(ctx: Ctx, storeId: StoreId, purpose: CallPurpose): Promise<boolean> {
  const { grant } = await read(ctx, (tx) => storeWithGrant(tx, storeId, purpose));
  return grant !== null && isUsable(grant, ctx.now());
}

export const isUsable = (grant: Pick<Grant, "lostAt" | "expiresAt">, now: Date) =>
  grant.lostAt === null && grant.expiresAt > now;

async function noteLoss(ctx: Ctx, grant: Grant, error: unknown) {
  if (!(error instanceof IntegrationError) || error.kind !== "auth_revoked") return;
  await markGrantLost(ctx, grant, error.detail.loss ?? "revoked");
}

const placeOf = ({ shopId, shopKey, region, site, sellerType }: OpenStore["store"]) => ({
  shopId,
  shopKey,
  region,
  site,
  sellerType,
});

type Grant = typeof grants.$inferSelect;

async function storeWithGrant(tx: Tx, storeId: StoreId, purpose: CallPurpose) {
  const [row] = await tx
    .select({ store: stores, grant: grants })
    .from(stores)
    .leftJoin(
      storeGrants,
      and(eq(storeGrants.storeId, stores.id), inArray(storeGrants.purpose, [purpose, "all"])),
    )
    .leftJoin(grants, eq(grants.id, storeGrants.grantId))
    .where(eq(stores.id, storeId));
  if (!row) throw new AppError("not_found", `no store ${storeId}`);
  return row;
}

/** Renews a grant whatever is left of its token; notes when the marketplace says that it is over. */
export async function renewGrant(ctx: Ctx, id: GrantId): Promise<void> {
  const grant = await read(ctx, (tx) => grantById(tx, id));
  if (grant.expiresAt <= ctx.now()) return markGrantLost(ctx, grant, "ended");
  try {
    await renew(ctx, marketplaceOf(ctx, grant.marketplace), grant);
  } catch (error) {
    await noteLoss(ctx, grant, error);
    throw error;
  }
}

/**
 * Renews a grant's tokens and returns the access token. Several processes may find it ending at once: they
 * queue on a lock of the grant, and all but the first find it renewed. The old refresh token may be dead the
 * moment the marketplace answers, so the answer is stored in the transaction that holds the lock.
 */
async function renew(ctx: Ctx, marketplace: Marketplace, seen: Grant): Promise<string> {
  const refresh = marketplace.oauth?.refresh;
  if (!refresh || seen.refreshToken === null)
    throw new IntegrationError("auth_revoked", `${marketplace.id} cannot renew a grant`);
  return ctx.db.withOrganization(ctx.organizationId, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`grant ${seen.id}`}, 0))`);
    const grant = await grantById(tx, seen.id);
    if (grant.accessToken !== seen.accessToken) return (await openTokens(ctx, grant)).accessToken;
    const { refreshToken } = await openTokens(ctx, grant);
    if (refreshToken === null) throw new IntegrationError("auth_revoked", "the grant cannot be renewed");
    const renewed = await refresh(refreshToken);
    await tx
      .update(grants)
      .set({
        ...(await sealTokens(ctx, renewed)),
        scopes: renewed.scopes,
        accessExpiresAt: renewed.accessExpiresAt,
        expiresAt: renewed.grantExpiresAt,
        // A later end is announced anew.
        ...(renewed.grantExpiresAt > grant.expiresAt ? { announcedDays: null } : {}),
      })
      .where(eq(grants.id, grant.id));
    return renewed.accessToken;
  });
}

async function grantById(tx: Tx, id: GrantId): Promise<Grant> {
  const [grant] = await tx.select().from(grants).where(eq(grants.id, id));
  if (!grant) throw new AppError("not_found", `no grant ${id}`);
  return grant;
}

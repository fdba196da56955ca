import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { grants, members, storeGrants, stores } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { GrantId, StoreId } from "@/domain/ids";
import type { GrantedTokens, Marketplace, Shop } from "@/integrations/marketplaces/marketplace";
import { assessStores } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, marketplaceOf } from "../context";
import { sealTokens } from "../grants";
import { type Attempt, type AuthorizationOutcome, wishOf } from "./complete-authorization";

type Store = typeof stores.$inferSelect;

/** Keeps what the marketplace granted, when it is what the seller set out to grant. */
export async function keepGrant(
  ctx: Ctx,
  attempt: Attempt,
  tokens: GrantedTokens,
  shops: Shop[],
): Promise<AuthorizationOutcome> {
  const sealed = await sealTokens(ctx, tokens);
  return change(ctx, async (tx, emit): Promise<AuthorizationOutcome> => {
    const connected = await connectedStores(tx, attempt.marketplace, shops);
    const intended = attempt.storeId ? await storeById(tx, attempt.storeId) : null;
    if (intended && !connected.some(({ id }) => id === intended.id)) {
      return {
        outcome: "wrong_shop",
        expected: intended.shopName,
        received: namesOf(shops),
        wish: wishOf(attempt),
      };
    }
    const fitting = shops.filter((shop) => fits(marketplaceOf(ctx, attempt.marketplace), attempt, shop));
    if (!intended && fitting.length === 0) return mismatch(attempt, shops);
    const newcomers = intended
      ? []
      : fitting.filter((shop) => !connected.some((store) => isShop(store, shop)));
    const [already] = connected;
    if (!intended && newcomers.length === 0 && already?.confirmedAt) {
      // Connecting a shop twice repairs it: the grant just given is newer than the one we hold.
      await writeGrant(
        tx,
        ctx,
        attempt,
        tokens,
        sealed,
        connected.map(({ id }) => id),
      );
      await revive(tx, ctx, connected, emit);
      return { outcome: "already_connected", storeId: already.id, name: already.name };
    }

    const made = await makeStores(tx, ctx, attempt, newcomers);
    await assign(tx, attempt, made);
    const storeIds = [...connected.map(({ id }) => id), ...made];
    await writeGrant(tx, ctx, attempt, tokens, sealed, storeIds);
    await revive(tx, ctx, connected, emit);
    if (intended) return { outcome: "renewed", storeId: intended.id };
    return {
      outcome: "granted",
      storeIds: [...connected.filter((store) => !store.confirmedAt).map(({ id }) => id), ...made],
    };
  });
}

/** A grant that came back: orders it held are judged anew, confirmations it held go out, pulls resume at once. */
async function revive(
  tx: Tx,
  ctx: Ctx,
  connected: Store[],
  emit: Parameters<Parameters<typeof change>[1]>[1],
) {
  const running = connected.filter(({ confirmedAt }) => confirmedAt);
  if (running.length === 0) return;
  const ids = running.map(({ id }) => id);
  await tx.update(stores).set({ nextPullAt: ctx.now() }).where(inArray(stores.id, ids));
  await releaseConfirmations(tx, ctx, emit, ids);
  await assessStores(tx, ctx, ids);
}

async function connectedStores(tx: Tx, marketplace: string, shops: Shop[]): Promise<Store[]> {
  const rows = await tx
    .select()
    .from(stores)
    .where(
      and(
        eq(stores.marketplace, marketplace),
        inArray(
          stores.shopId,
          shops.map(({ shopId }) => shopId),
        ),
      ),
    );
  return rows.filter((store) => shops.some((shop) => isShop(store, shop)));
}

async function storeById(tx: Tx, id: StoreId): Promise<Store | null> {
  const [store] = await tx.select().from(stores).where(eq(stores.id, id));
  return store ?? null;
}

async function makeStores(tx: Tx, ctx: Ctx, attempt: Attempt, shops: Shop[]): Promise<StoreId[]> {
  if (shops.length === 0) return [];
  const names = await freeNames(tx, attempt, shops);
  const rows = shops.map((shop, index) => ({
    id: uuidv7() as StoreId,
    organizationId: ctx.organizationId,
    marketplace: attempt.marketplace,
    name: names[index] ?? shop.name,
    shopId: shop.shopId,
    shopKey: shop.shopKey,
    shopName: shop.name,
    shopCode: shop.code,
    site: attempt.site,
    region: shop.region,
    sellerType: shop.sellerType,
    orderScope: { kind: "all" } as const,
    backfillDays: attempt.backfillDays,
  }));
  await tx.insert(stores).values(rows);
  return rows.map(({ id }) => id);
}

/** A manager acts on assigned stores only: those they authorized themselves are theirs to go on with. */
async function assign(tx: Tx, { userId }: Attempt, storeIds: StoreId[]): Promise<void> {
  if (storeIds.length === 0) return;
  await tx
    .update(members)
    .set({ storeIds: sql`${members.storeIds} || ${sql.param(storeIds)}::uuid[]` })
    .where(and(eq(members.userId, userId), eq(members.role, "manager")));
}

/**
 * The seller gave one name; several shops add their region to it. A number tells apart what is still equal,
 * and a name that was taken while the seller was away: the grant must not be lost over it.
 */
async function freeNames(tx: Tx, attempt: Attempt, shops: Shop[]): Promise<string[]> {
  const rows = await tx
    .select({ name: stores.name })
    .from(stores)
    .where(eq(stores.marketplace, attempt.marketplace));
  const taken = new Set(rows.map(({ name }) => name.toLowerCase()));
  return shops.map(({ region }) => {
    const wanted = shops.length > 1 ? `${attempt.name} ${region}` : attempt.name;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

async function writeGrant(
  tx: Tx,
  ctx: Ctx,
  attempt: Attempt,
  tokens: GrantedTokens,
  sealed: Awaited<ReturnType<typeof sealTokens>>,
  storeIds: StoreId[],
) {
  const granted = {
    ...sealed,
    accountName: tokens.accountName,
    scopes: tokens.scopes,
    issuedAt: ctx.now(),
    accessExpiresAt: tokens.accessExpiresAt,
    expiresAt: tokens.grantExpiresAt,
    lostAt: null,
    lostReason: null,
    announcedDays: null,
  };
  const [grant] = await tx
    .insert(grants)
    .values({
      id: uuidv7() as GrantId,
      organizationId: ctx.organizationId,
      marketplace: attempt.marketplace,
      accountId: tokens.accountId,
      purpose: tokens.purpose,
      ...granted,
    })
    .onConflictDoUpdate({
      target: [grants.organizationId, grants.marketplace, grants.accountId, grants.purpose],
      set: granted,
    })
    .returning({ id: grants.id });
  if (!grant) throw new Error("a grant was neither inserted nor updated");
  await tx
    .insert(storeGrants)
    .values(
      storeIds.map((storeId) => ({
        organizationId: ctx.organizationId,
        storeId,
        grantId: grant.id,
        purpose: tokens.purpose,
      })),
    )
    .onConflictDoUpdate({ target: [storeGrants.storeId, storeGrants.purpose], set: { grantId: grant.id } });
  await record(tx, ctx, "grant.given", grant.id, { account: tokens.accountName, by: attempt.userId });
}

const isShop = (store: Pick<Store, "shopId" | "region">, shop: Shop) =>
  store.shopId === shop.shopId && store.region === shop.region;

/** The seller type and the market chosen here must be those of the shop that was authorized. */
function fits(marketplace: Marketplace, attempt: Attempt, shop: Shop): boolean {
  const site = marketplace.sites.find(({ id }) => id === attempt.site);
  return shop.sellerType === attempt.sellerType && (!site?.region || site.region === shop.region);
}

const namesOf = (shops: Shop[]) => shops.map(({ name }) => name).join(", ");

/** What came back, so that the seller can be told which site to choose instead. */
function mismatch(attempt: Attempt, shops: Shop[]): AuthorizationOutcome {
  const [shop] = shops;
  return {
    outcome: "site_mismatch",
    received: namesOf(shops),
    regions: [...new Set(shops.map(({ region }) => region))],
    // One authorization is one account, and all shops of an account have one seller type.
    receivedType: shop?.sellerType ?? attempt.sellerType,
    wish: wishOf(attempt),
  };
}

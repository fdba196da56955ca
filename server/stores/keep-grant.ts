import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type {
  GrantedTokens,
  Marketplace,
  PermissionCheck,
  Shop,
} from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import { type Ctx, demand, marketplaceOf } from "../context";
import { sealTokens } from "../grants";
import { type Attempt, type AuthorizationOutcome, wishOf } from "./authorization-attempt";
import { makeStores } from "./make-stores";
import { writeGrant } from "./write-grant";

type Store = typeof stores.$inferSelect;

/** Keeps what a return from the marketplace granted, when it is what the seller set out to grant. */
export async function keepGrant(
  ctx: Ctx,
  attempt: Attempt,
  granted: { tokens: GrantedTokens; permissions: PermissionCheck[] | null; shops: Shop[] },
): Promise<AuthorizationOutcome> {
  const { tokens, permissions, shops } = granted;
  const { marketplace, userId } = attempt;
  const sealed = await sealTokens(ctx, tokens);
  const given = { marketplace, tokens, sealed, permissions, by: userId };
  return change(ctx, async (tx, emit): Promise<AuthorizationOutcome> => {
    const connected = await connectedStores(tx, marketplace, shops);
    const intended = attempt.storeId ? await storeById(tx, attempt.storeId) : null;
    if (intended && !connected.some(({ id }) => id === intended.id)) {
      return {
        outcome: "wrong_shop",
        expected: intended.shopName,
        received: namesOf(shops),
        wish: wishOf(attempt),
      };
    }
    // Renewing a store renews all that stand on its account; connecting goes on with stores, which must be theirs.
    if (!intended) for (const { id } of connected) demand(ctx, "stores.authorize", id);
    const fitting = shops.filter((shop) => fits(marketplaceOf(ctx, marketplace), attempt, shop));
    if (!intended && fitting.length === 0) return mismatch(attempt, shops);
    const newcomers = intended
      ? []
      : fitting.filter((shop) => !connected.some((store) => isShop(store, shop)));
    const names = await freeNames(tx, attempt, newcomers);
    const made = await makeStores(
      tx,
      ctx,
      attempt,
      newcomers.map((shop, index) => ({ shop, name: names[index] ?? shop.name })),
    );
    // Connecting a shop twice repairs it: the grant just given has ended the one that we hold.
    await writeGrant(tx, ctx, emit, given, [...connected.map(({ id }) => id), ...made]);
    if (intended) return { outcome: "renewed", storeId: intended.id };
    const [already] = connected;
    if (made.length === 0 && already?.confirmedAt) {
      return { outcome: "already_connected", storeId: already.id, name: already.name };
    }
    return {
      outcome: "granted",
      storeIds: [...connected.filter((store) => !store.confirmedAt).map(({ id }) => id), ...made],
    };
  });
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

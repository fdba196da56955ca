import { sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { carrierCodes, suggestProvider } from "@/domain/carriers";
import type { StoreId, UserId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import type { SellerType } from "@/integrations/marketplaces/marketplace";
import { demoAddress } from "@/server/auth";
import { createSku, listVariants, saveMapping } from "@/server/catalogue";
import type { Ctx, Services } from "@/server/context";
import { createOrganization, organizationsOf } from "@/server/organizations";
import { services } from "@/server/services";
import {
  beginAuthorization,
  completeAuthorization,
  connectStores,
  getPairings,
  listStores,
  pasteToken,
  pullStore,
  replaceToken,
  savePairings,
  syncListings,
  syncOrigins,
  syncProviders,
} from "@/server/stores";

const demoName = "Harbor & Pine";
/** The simulator's sellers, each with one shop, and the way by which each is connected. */
const demoStores = [
  { name: demoName, connect: byConsent("us") },
  { name: "Willow & Wick Candles", connect: byConsent("gb") },
  { name: "Maple Row Kitchen", connect: byTokens("local") },
  { name: "Larkfield Kitchen", connect: byTokens("cross_border") },
];
type Connect = (ctx: Ctx, userId: UserId, simulatorUrl: string, name: string) => Promise<StoreId>;

/** Left undone, so that a visitor finds problems to solve: the first of the marketplace's carriers and variants. */
const unpaired = "ups";
const unmapped = 2;

/**
 * Fills an empty installation with an organization that one can look at: a store of the simulator, connected
 * through the product's own verbs, most of it mapped and paired. Leaves an installation that people use alone;
 * what an interrupted start left half done is finished.
 */
export async function seedDemonstration(simulatorUrl: string): Promise<void> {
  const everything = services();
  try {
    const userId = await demoPerson(everything);
    if (!userId) return;
    const ctx = await demoOrganization(everything, userId);
    const made = await listStores(ctx);
    for (const wanted of demoStores) {
      const store = made.find(({ name }) => name === wanted.name);
      if (store?.lastPulledAt) continue;
      await fillStore(ctx, store?.id ?? (await wanted.connect(ctx, userId, simulatorUrl, wanted.name)));
    }
  } finally {
    await everything.db.end();
  }
}

async function demoPerson({ db, now }: Services): Promise<UserId | null> {
  return db.withoutOrganization(async (tx) => {
    const known = await tx.select({ id: users.id, email: users.email }).from(users).limit(2);
    if (known.length > 0) return known.find(({ email }) => email === demoAddress)?.id ?? null;
    const [user] = await tx
      .insert(users)
      .values({ email: demoAddress, name: "Demo", emailVerifiedAt: now() })
      .returning({ id: users.id });
    return user?.id ?? null;
  });
}

async function demoOrganization(everything: Services, userId: UserId): Promise<Ctx> {
  const [known] = await organizationsOf(everything, userId);
  const { id } =
    known ?? (await createOrganization(everything, { id: userId, name: "Demo" }, { name: demoName }));
  return {
    ...everything,
    organizationId: id,
    actor: { kind: "member", userId, name: "Demo", role: "owner", storeIds: [] },
    requestId: "seed",
  };
}

/** Walks the seller's own way, consent included; only the consent page's button is pressed by a console call. */
function byConsent(site: string): Connect {
  return async (ctx, userId, simulatorUrl, name) => {
    const marketplace = "tiktok-shop";
    const { url } = await beginAuthorization(ctx, { marketplace, site, sellerType: "local", name });
    const state = new URL(url).searchParams.get("state") ?? "";
    const api = `${simulatorUrl}/console/api/tiktok-shop/accounts`;
    const { accounts } = await called<{ accounts: Named[] }>(api);
    const { code } = await called<{ code: string }>(`${api}/${idOf(accounts, name)}/authorize`, {});
    const query = new URLSearchParams({ code, state });
    const result = await completeAuthorization(ctx, { marketplace, query, userId });
    const [storeId] = result.outcome === "granted" ? result.storeIds : [];
    if (!storeId) throw new Error(`the demonstration store was not granted: ${result.outcome}`);
    return storeId;
  };
}

/** The same where sellers paste tokens: made by console calls, given to the verbs that a person's paste goes to. */
function byTokens(sellerType: SellerType): Connect {
  return async (ctx, _, simulatorUrl, name) => {
    const api = `${simulatorUrl}/console/api/temu/malls`;
    const { malls } = await called<{ malls: Named[] }>(api);
    const tokens = `${api}/${idOf(malls, name)}/tokens`;
    const tokenOf = async (gateway: string) =>
      (await called<{ accessToken: string }>(tokens, { gateway })).accessToken;
    const wish = { marketplace: "temu", site: "us", sellerType, name };
    const result = await pasteToken(ctx, { ...wish, token: await tokenOf("us") });
    if (result.outcome !== "kept")
      throw new Error(`the demonstration's token was not kept: ${result.outcome}`);
    const { storeId, open } = result;
    for (const purpose of open) await replaceToken(ctx, { storeId, purpose, token: await tokenOf("pa") });
    return storeId;
  };
}

type Named = { id: string; name: string };

function idOf(sellers: Named[], name: string): string {
  const seller = sellers.find((candidate) => candidate.name === name);
  if (!seller) throw new Error(`the simulator has no seller ${name}`);
  return seller.id;
}

async function called<Answer>(address: string, body?: object): Promise<Answer> {
  const answer = await fetch(address, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to ${new URL(address).pathname}`);
  return (await answer.json()) as Answer;
}

async function fillStore(ctx: Ctx, storeId: StoreId): Promise<void> {
  await syncProviders(ctx, storeId);
  await syncOrigins(ctx, storeId);
  await syncListings(ctx, storeId);
  await pairCarriers(ctx, storeId);
  await mapVariants(ctx, storeId);
  await connectStores(ctx, { stores: [{ storeId, orderScope: { kind: "all" } }] });
  await pullStore(ctx, storeId, "scheduled");
}

async function pairCarriers(ctx: Ctx, storeId: StoreId): Promise<void> {
  const { providers } = await getPairings(ctx, storeId);
  const pairs = [...groupBy(providers, ({ scope }) => scope)].flatMap(([scope, list]) =>
    carrierCodes.flatMap((carrier) => {
      const provider = carrier === unpaired ? null : suggestProvider(carrier, list);
      return provider ? [{ scope, carrier, providerId: provider.id }] : [];
    }),
  );
  await savePairings(ctx, { storeId, pairs });
}

async function mapVariants(ctx: Ctx, storeId: StoreId): Promise<void> {
  const { items } = await listVariants(ctx, { tab: "unmapped", storeId, limit: 200 });
  const named = items.filter(({ sellerSku }) => sellerSku.trim() !== "");
  for (const { id, sellerSku, title, name } of named.slice(unmapped)) {
    const code = sellerSku.trim();
    const skuId = await skuOf(ctx, code, [title, name].filter(Boolean).join(", "));
    await saveMapping(ctx, { variantId: id, components: [{ skuId, factor: 1 }] });
  }
}

async function skuOf(ctx: Ctx, code: string, name: string): Promise<string> {
  const { rows } = await ctx.db.withOrganization(ctx.organizationId, (tx) =>
    tx.execute<{ id: string }>(sql`select id from skus where code = ${code}`),
  );
  return rows[0]?.id ?? (await createSku(ctx, { code, name })).id;
}

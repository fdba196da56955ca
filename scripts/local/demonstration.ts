import { sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { carrierCodes, suggestProvider } from "@/domain/carriers";
import type { StoreId, UserId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
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
  pullStore,
  savePairings,
  syncListings,
  syncProviders,
} from "@/server/stores";

const demoName = "Harbor & Pine";
/** The simulator's sellers, each with one shop. */
const demoStores = [
  { name: demoName, site: "us" },
  { name: "Willow & Wick Candles", site: "gb" },
] as const;
type DemoStore = (typeof demoStores)[number];

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
      await fillStore(ctx, store?.id ?? (await connectDemoStore(ctx, userId, simulatorUrl, wanted)));
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
async function connectDemoStore(
  ctx: Ctx,
  userId: UserId,
  simulatorUrl: string,
  { name, site }: DemoStore,
): Promise<StoreId> {
  const marketplace = "tiktok-shop";
  const { url } = await beginAuthorization(ctx, { marketplace, site, sellerType: "local", name });
  const state = new URL(url).searchParams.get("state") ?? "";
  const query = new URLSearchParams({ code: await consent(simulatorUrl, name), state });
  const result = await completeAuthorization(ctx, { marketplace, query, userId });
  if (result.outcome !== "granted")
    throw new Error(`the demonstration store was not granted: ${result.outcome}`);
  const [storeId] = result.storeIds;
  if (!storeId) throw new Error("the simulator granted no shop");
  return storeId;
}

async function consent(simulatorUrl: string, seller: string): Promise<string> {
  const api = `${simulatorUrl}/console/api/tiktok-shop/accounts`;
  const { accounts } = (await (await fetch(api)).json()) as { accounts: { id: string; name: string }[] };
  const account = accounts.find(({ name }) => name === seller);
  if (!account) throw new Error(`the simulator has no seller ${seller}`);
  const answer = await fetch(`${api}/${account.id}/authorize`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to the consent`);
  const { code } = (await answer.json()) as { code: string };
  return code;
}

async function fillStore(ctx: Ctx, storeId: StoreId): Promise<void> {
  await syncProviders(ctx, storeId);
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

import { and, asc, desc, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { audit, confirmations, orders, pairings, providers, pulls, stores, variants } from "@/db/schema";
import type { Carrier } from "@/domain/carriers";
import type { StoreId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { featuresOfStore } from "./features-of-store";
import { importQueue } from "./import-queue";
import { listStores } from "./list-stores";
import type { Flow } from "./set-flows";
import { tokensOfStore } from "./tokens-of-store";

/** One store with its tokens, what it does and does not, its latest pulls, and who last switched what. */
export async function getStore(ctx: Ctx, storeId: StoreId) {
  demand(ctx, "orders.read", storeId);
  const [store] = await listStores(ctx, [storeId]);
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  const marketplace = marketplaceOf(ctx, store.marketplace);
  const rest = await read(ctx, async (tx) => ({
    ...(await settingsOf(tx, storeId)),
    tokens: await tokensOfStore(tx, ctx, store, marketplace),
    switched: await lastSwitches(tx, ctx, storeId),
    imports: await importQueue(tx, storeId),
    withoutSellerSku: await tx.$count(
      variants,
      and(eq(variants.storeId, storeId), eq(variants.sellerSku, "")),
    ),
    pulls: await tx
      .select()
      .from(pulls)
      .where(and(eq(pulls.storeId, storeId), or(ne(pulls.kind, "import"), isNotNull(pulls.finishedAt))))
      .orderBy(desc(pulls.startedAt))
      .limit(10),
  }));
  return {
    ...store,
    ...rest,
    features: featuresOfStore(marketplace, rest.tokens, { ...store, ...rest }, ctx.now()),
  };
}

async function settingsOf(tx: Tx, storeId: StoreId) {
  const [settings] = await tx
    .select({
      orderScope: stores.orderScope,
      site: stores.site,
      backfillDays: stores.backfillDays,
      connectedAt: stores.confirmedAt,
      uploadsStock: stores.uploadsStock,
    })
    .from(stores)
    .where(eq(stores.id, storeId));
  if (!settings) throw new AppError("not_found", `no store ${storeId}`);
  return settings;
}

/** A flow that is off looks like a fault, unless one sees who switched it off. */
async function lastSwitches(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
): Promise<Partial<Record<Flow, { actor: string; at: Date }>>> {
  const flow = sql<Flow>`${audit.facts}->>'flow'`;
  const rows = await tx
    .selectDistinctOn([flow], { flow, actor: audit.actor, at: audit.createdAt })
    .from(audit)
    .where(
      and(
        eq(audit.organizationId, ctx.organizationId),
        eq(audit.act, "store.flow"),
        eq(audit.subject, storeId),
      ),
    )
    .orderBy(flow, desc(audit.createdAt), desc(audit.id));
  return Object.fromEntries(rows.map(({ flow: name, ...by }) => [name, by]));
}

/** The marketplace's carriers of a store beside ours, and how many confirmations wait for a pair. */
export async function getPairings(ctx: Ctx, storeId: StoreId) {
  demand(ctx, "orders.read", storeId);
  return read(ctx, async (tx) => ({
    providers: await tx
      .select({
        scope: providers.scope,
        scopeName: providers.scopeName,
        id: providers.providerId,
        name: providers.name,
        vanishedAt: providers.vanishedAt,
      })
      .from(providers)
      .where(eq(providers.storeId, storeId))
      .orderBy(asc(providers.scopeName), asc(providers.name)),
    pairs: (await tx
      .select({ scope: pairings.scope, carrier: pairings.carrier, providerId: pairings.providerId })
      .from(pairings)
      .where(eq(pairings.storeId, storeId))) as { scope: string; carrier: Carrier; providerId: string }[],
    waiting: await tx.$count(
      confirmations,
      and(
        eq(confirmations.state, "waiting"),
        eq(confirmations.waitingFor, "pairing"),
        inArray(
          confirmations.orderId,
          tx.select({ id: orders.id }).from(orders).where(eq(orders.storeId, storeId)),
        ),
      ),
    ),
  }));
}

import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import {
  audit,
  confirmations,
  grants,
  orders,
  pairings,
  providers,
  pulls,
  storeGrants,
  stores,
} from "@/db/schema";
import type { Carrier } from "@/domain/carriers";
import type { StoreId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { listStores } from "./list-stores";

/** One store with its latest pulls, its grant, and who last switched its flows. */
export async function getStore(ctx: Ctx, storeId: StoreId) {
  demand(ctx, "orders.read", storeId);
  const [store] = await listStores(ctx, [storeId]);
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  const rest = await read(ctx, async (tx) => ({
    ...(await settingsOf(tx, storeId)),
    grant: await grantOf(tx, storeId),
    switched: await lastSwitch(tx, ctx, storeId),
    pulls: await tx
      .select()
      .from(pulls)
      .where(eq(pulls.storeId, storeId))
      .orderBy(desc(pulls.startedAt))
      .limit(10),
  }));
  return { ...store, ...rest };
}

async function settingsOf(tx: Tx, storeId: StoreId) {
  const [settings] = await tx
    .select({
      orderScope: stores.orderScope,
      site: stores.site,
      backfillDays: stores.backfillDays,
      connectedAt: stores.confirmedAt,
    })
    .from(stores)
    .where(eq(stores.id, storeId));
  if (!settings) throw new AppError("not_found", `no store ${storeId}`);
  return settings;
}

async function grantOf(tx: Tx, storeId: StoreId) {
  const [grant] = await tx
    .select({
      accountName: grants.accountName,
      scopes: grants.scopes,
      issuedAt: grants.issuedAt,
      expiresAt: grants.expiresAt,
      lostAt: grants.lostAt,
    })
    .from(storeGrants)
    .innerJoin(grants, eq(grants.id, storeGrants.grantId))
    .where(and(eq(storeGrants.storeId, storeId), inArray(storeGrants.purpose, ["orders", "all"])));
  return grant ?? null;
}

/** A flow that is off looks like a fault, unless one sees who switched it off. */
async function lastSwitch(tx: Tx, ctx: Ctx, storeId: StoreId) {
  const [entry] = await tx
    .select({ actor: audit.actor, at: audit.createdAt })
    .from(audit)
    .where(
      and(
        eq(audit.organizationId, ctx.organizationId),
        eq(audit.act, "store.flows"),
        eq(audit.subject, storeId),
      ),
    )
    .orderBy(desc(audit.createdAt), desc(audit.id))
    .limit(1);
  return entry ?? null;
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

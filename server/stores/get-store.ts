import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { confirmations, orders, pairings, providers, pulls, stores } from "@/db/schema";
import type { Carrier } from "@/domain/carriers";
import type { StoreId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { listStores } from "./list-stores";

/** One store with its latest pulls. */
export async function getStore(ctx: Ctx, storeId: StoreId) {
  demand(ctx, "orders.read", storeId);
  const [store] = await listStores(ctx, [storeId]);
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  const rest = await read(ctx, async (tx) => ({
    orderScope: (await tx.select({ scope: stores.orderScope }).from(stores).where(eq(stores.id, storeId)))[0]
      ?.scope,
    pulls: await tx
      .select()
      .from(pulls)
      .where(eq(pulls.storeId, storeId))
      .orderBy(desc(pulls.startedAt))
      .limit(10),
  }));
  return { ...store, ...rest };
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

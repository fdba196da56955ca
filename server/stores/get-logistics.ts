import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations, orders, originBindings, platformOrigins, stores, warehouses } from "@/db/schema";
import type { WaitingFor } from "@/domain/confirmation-state";
import type { StoreId } from "@/domain/ids";
import type { Marketplace } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";

/** How a store's marketplace hears of parcels: all at once or one by one, by itself or by hand, and from where. */
export async function getLogistics(ctx: Ctx, storeId: StoreId) {
  demand(ctx, "orders.read", storeId);
  return read(ctx, async (tx) => {
    const [store] = await tx.select().from(stores).where(eq(stores.id, storeId));
    if (!store) throw new AppError("not_found", `no store ${storeId}`);
    const marketplace = marketplaceOf(ctx, store.marketplace);
    const { confirms, origins } = marketplace;
    return {
      storeName: store.name,
      marketplace: store.marketplace,
      manner: confirms(store.sellerType),
      marksAutomatically: store.marksAutomatically,
      confirmsParts: store.confirmsParts,
      /** Null where the marketplace knows no places of departure. */
      departures: origins
        ? {
            isRequired: origins.areRequired(store.sellerType),
            sellerPages: sellerPagesOf(marketplace, store),
            ...(await departuresOf(tx, storeId)),
          }
        : null,
      waiting: {
        origin: await countWaiting(tx, storeId, "origin"),
        marking: await countWaiting(tx, storeId, "marking"),
        otherParcels: await countWaiting(tx, storeId, "other_parcels"),
      },
    };
  });
}

/** Where the seller makes an address: the host that their tokens are made on. Null where we do not know it. */
function sellerPagesOf(
  { pastedTokens }: Marketplace,
  { site, sellerType }: typeof stores.$inferSelect,
): string | null {
  const [first] = pastedTokens?.slots(sellerType) ?? [];
  if (!pastedTokens || !first) return null;
  return new URL(pastedTokens.source({ site, sellerType, purpose: first.purpose }).url).origin;
}

async function departuresOf(tx: Tx, storeId: StoreId) {
  return {
    origins: await tx
      .select({
        id: platformOrigins.originId,
        name: platformOrigins.name,
        isDefault: platformOrigins.isDefault,
        incomplete: platformOrigins.incomplete,
        seenAt: platformOrigins.seenAt,
        vanishedAt: platformOrigins.vanishedAt,
      })
      .from(platformOrigins)
      .where(eq(platformOrigins.storeId, storeId))
      .orderBy(asc(platformOrigins.name), asc(platformOrigins.originId)),
    warehouses: await tx
      .select({ id: warehouses.id, name: warehouses.name, originId: originBindings.originId })
      .from(warehouses)
      .leftJoin(
        originBindings,
        and(eq(originBindings.warehouseId, warehouses.id), eq(originBindings.storeId, storeId)),
      )
      .orderBy(asc(warehouses.createdAt), asc(warehouses.id)),
  };
}

function countWaiting(tx: Tx, storeId: StoreId, waitingFor: WaitingFor): Promise<number> {
  return tx.$count(
    confirmations,
    and(
      eq(confirmations.state, "waiting"),
      eq(confirmations.waitingFor, waitingFor),
      inArray(
        confirmations.orderId,
        tx.select({ id: orders.id }).from(orders).where(eq(orders.storeId, storeId)),
      ),
    ),
  );
}

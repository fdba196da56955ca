import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { originBindings, platformOrigins, stores, warehouses } from "@/db/schema";
import type { StoreId, WarehouseId } from "@/domain/ids";
import type { SellerType } from "@/integrations/marketplaces/marketplace";
import { type Ctx, marketplaceOf } from "../context";
import { AppError } from "../errors";

interface Origin {
  originId: string;
  name: string;
}

/**
 * The marketplace's place that a label is made for: the one that the warehouse is bound to; else its default, where
 * parcels may leave without a place of their own. A place that the marketplace would refuse is none.
 */
export async function labelOrigin(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  named: string | undefined,
): Promise<Origin> {
  const warehouseId = (named as WarehouseId | undefined) ?? (await onlyWarehouse(tx));
  const origin =
    (warehouseId && (await boundPlace(tx, storeId, warehouseId))) ??
    ((await needsBinding(tx, ctx, storeId)) ? null : await defaultPlace(tx, storeId));
  if (origin) return origin;
  throw new AppError("refused", `store ${storeId} has no usable place of departure`, {
    reason: "label_origin_missing",
    facts: { storeId },
  });
}

const isUsable = (storeId: StoreId) =>
  and(
    eq(platformOrigins.storeId, storeId),
    isNull(platformOrigins.vanishedAt),
    isNull(platformOrigins.incomplete),
  );

const columns = { originId: platformOrigins.originId, name: platformOrigins.name };

async function boundPlace(tx: Tx, storeId: StoreId, warehouseId: WarehouseId): Promise<Origin | null> {
  const [place] = await tx
    .select(columns)
    .from(platformOrigins)
    .innerJoin(
      originBindings,
      and(
        eq(originBindings.storeId, platformOrigins.storeId),
        eq(originBindings.originId, platformOrigins.originId),
      ),
    )
    .where(and(isUsable(storeId), eq(originBindings.warehouseId, warehouseId)));
  return place ?? null;
}

async function defaultPlace(tx: Tx, storeId: StoreId): Promise<Origin | null> {
  const [place] = await tx
    .select(columns)
    .from(platformOrigins)
    .where(and(isUsable(storeId), eq(platformOrigins.isDefault, true)));
  return place ?? null;
}

async function needsBinding(tx: Tx, ctx: Ctx, storeId: StoreId): Promise<boolean> {
  const [store] = await tx
    .select({ marketplace: stores.marketplace, sellerType: stores.sellerType })
    .from(stores)
    .where(eq(stores.id, storeId));
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  return marketplaceOf(ctx, store.marketplace).origins?.areRequired(store.sellerType as SellerType) ?? false;
}

/** With several and none named it is not known from where. */
async function onlyWarehouse(tx: Tx): Promise<WarehouseId | null> {
  const [first, second] = await tx.select({ id: warehouses.id }).from(warehouses).limit(2);
  return first && !second ? first.id : null;
}

import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { originBindings, platformOrigins, warehouses } from "@/db/schema";
import type { StoreId, WarehouseId } from "@/domain/ids";
import { AppError } from "../errors";

/**
 * The marketplace's place that a label is made for: the one that the warehouse is bound to, or its default. A place
 * that the marketplace would refuse is none.
 */
export async function labelOrigin(
  tx: Tx,
  storeId: StoreId,
  named: string | undefined,
): Promise<{ originId: string; name: string }> {
  const warehouseId = (named as WarehouseId | undefined) ?? (await onlyWarehouse(tx));
  const [origin] = await tx
    .select({ originId: platformOrigins.originId, name: platformOrigins.name })
    .from(platformOrigins)
    .leftJoin(
      originBindings,
      and(
        eq(originBindings.storeId, platformOrigins.storeId),
        eq(originBindings.originId, platformOrigins.originId),
        warehouseId ? eq(originBindings.warehouseId, warehouseId) : isNull(originBindings.originId),
      ),
    )
    .where(
      and(
        eq(platformOrigins.storeId, storeId),
        isNull(platformOrigins.vanishedAt),
        isNull(platformOrigins.incomplete),
      ),
    )
    .orderBy(desc(isNotNull(originBindings.originId)), desc(platformOrigins.isDefault))
    .limit(1);
  if (origin) return origin;
  throw new AppError("refused", `store ${storeId} has no usable place of departure`, {
    reason: "label_origin_missing",
    facts: { storeId },
  });
}

/** With several and none named it is not known from where: the marketplace's default is taken. */
async function onlyWarehouse(tx: Tx): Promise<WarehouseId | null> {
  const [first, second] = await tx.select({ id: warehouses.id }).from(warehouses).limit(2);
  return first && !second ? first.id : null;
}

import type { Tx } from "@/db/database";
import { warehouses } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { WarehouseId } from "@/domain/ids";
import { record } from "../audit";

export async function makeWarehouse(
  tx: Tx,
  ctx: Parameters<typeof record>[1],
  name: string,
): Promise<WarehouseId> {
  const id = uuidv7() as WarehouseId;
  await tx.insert(warehouses).values({ id, organizationId: ctx.organizationId, name, createdAt: ctx.now() });
  await record(tx, ctx, "warehouse.created", id, { name });
  return id;
}

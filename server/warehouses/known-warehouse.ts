import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { warehouses } from "@/db/schema";
import type { WarehouseId } from "@/domain/ids";
import { AppError } from "../errors";
import type { ListedWarehouse } from "./list-warehouses";

export async function knownWarehouse(tx: Tx, id: WarehouseId): Promise<ListedWarehouse> {
  const [warehouse] = await tx
    .select({ id: warehouses.id, name: warehouses.name })
    .from(warehouses)
    .where(eq(warehouses.id, id));
  if (!warehouse) throw new AppError("not_found", `no warehouse ${id}`);
  return warehouse;
}

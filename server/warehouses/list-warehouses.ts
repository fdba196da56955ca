import { asc } from "drizzle-orm";
import { warehouses } from "@/db/schema";
import type { WarehouseId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";

export interface ListedWarehouse {
  id: WarehouseId;
  name: string;
}

/** Where goods of the organization leave from, oldest first. They are few: no paging. */
export async function listWarehouses(ctx: Ctx): Promise<ListedWarehouse[]> {
  demand(ctx, "orders.read");
  return read(ctx, (tx) =>
    tx
      .select({ id: warehouses.id, name: warehouses.name })
      .from(warehouses)
      .orderBy(asc(warehouses.createdAt), asc(warehouses.id)),
  );
}

import { and, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { warehouses } from "@/db/schema";
import type { WarehouseId } from "@/domain/ids";
import { checkedName } from "../checked-name";
import { AppError } from "../errors";

/** The name as it is kept, when no other warehouse has it; people choose warehouses by name alone. */
export async function freeName(tx: Tx, wished: string, own: WarehouseId | null): Promise<string> {
  const name = checkedName(wished);
  const isSame = sql`lower(${warehouses.name}) = lower(${name})`;
  const taken = await tx.$count(warehouses, own ? and(isSame, ne(warehouses.id, own)) : isSame);
  if (taken === 0) return name;
  throw new AppError("refused", "another warehouse has this name", {
    reason: "warehouse_name_taken",
    field: "name",
  });
}

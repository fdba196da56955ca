import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "./context";

/** Conditions on order `o`: the store asked for, and for a manager the stores assigned to them. */
export function storeFilter({ actor }: Pick<Ctx, "actor">, storeId: string | undefined): SQL[] {
  const conditions: SQL[] = [];
  if (storeId) conditions.push(sql`o.store_id = ${storeId}`);
  if (actor.kind === "member" && actor.role === "manager") {
    conditions.push(sql`o.store_id = any(${sql.param(actor.storeIds)}::uuid[])`);
  }
  return conditions;
}

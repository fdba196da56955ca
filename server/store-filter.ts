import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "./context";

/**
 * Conditions on the store in `column`: the one asked for, and for a manager the stores assigned to them. Every
 * read that names no store goes through it.
 */
export function storeFilter(
  { actor }: Pick<Ctx, "actor">,
  storeId: string | undefined,
  column: SQL = sql`o.store_id`,
): SQL[] {
  const conditions: SQL[] = [];
  if (storeId) conditions.push(sql`${column} = ${storeId}`);
  if (actor.kind === "member" && actor.role === "manager") {
    conditions.push(sql`${column} = any(${sql.param(actor.storeIds)}::uuid[])`);
  }
  return conditions;
}

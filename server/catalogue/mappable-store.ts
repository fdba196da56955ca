import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { storeFilter } from "../store-filter";

/** A store whose catalogue the actor may see. */
export async function mappableStore(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
): Promise<{ name: string; marketplace: string }> {
  const conditions = [
    sql`s.organization_id = ${ctx.organizationId}`,
    ...storeFilter(ctx, storeId, sql`s.id`),
  ];
  const { rows } = await tx.execute<{ name: string; marketplace: string }>(
    sql`select s.name, s.marketplace from stores s where ${sql.join(conditions, sql` and `)}`,
  );
  const [store] = rows;
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  return store;
}

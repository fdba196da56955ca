import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { platformOrigins } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { assessUnconfirmed } from "../assessment";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { withStore } from "../grants";
import { rowsOf } from "../rows";

/**
 * Reads the places of departure that the marketplace knows for a store, where it knows such. Bindings stay; one
 * whose place vanished is no longer used. Answers with the number of places.
 */
export async function syncOrigins(ctx: Ctx, storeId: StoreId): Promise<{ origins: number }> {
  demand(ctx, "stores.manage", storeId);
  const listed = await withStore(
    ctx,
    storeId,
    async ({ marketplace, credentials }) => (await marketplace.origins?.list(credentials)) ?? null,
  );
  if (listed === null) return { origins: 0 };
  const rows = listed.map(({ id, name, isDefault, incomplete }) => ({
    origin_id: id,
    name,
    is_default: isDefault,
    incomplete,
  }));
  await change(ctx, async (tx, emit) => {
    const at = ctx.now();
    await tx.execute(sql`
      insert into platform_origins (organization_id, store_id, origin_id, name, is_default, incomplete, seen_at)
      select ${ctx.organizationId}::uuid, ${storeId}::uuid, origin_id, name, is_default, incomplete,
        ${at.toISOString()}::timestamptz
      from ${rowsOf(rows, "origin_id text, name text, is_default boolean, incomplete text")}
      on conflict (store_id, origin_id) do update set name = excluded.name, is_default = excluded.is_default,
        incomplete = excluded.incomplete, seen_at = excluded.seen_at, vanished_at = null
    `);
    await tx
      .update(platformOrigins)
      .set({ vanishedAt: at })
      .where(
        and(
          eq(platformOrigins.storeId, storeId),
          lt(platformOrigins.seenAt, at),
          isNull(platformOrigins.vanishedAt),
        ),
      );
    await releaseConfirmations(tx, ctx, emit, [storeId]);
    await assessUnconfirmed(tx, ctx, storeId);
  });
  return { origins: rows.length };
}

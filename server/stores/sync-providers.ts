import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { providers } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { assessUnconfirmed } from "../assessment";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { withStore } from "../grants";
import { rowsOf } from "../rows";

/** Reads the marketplace's carriers. Pairs stay; one whose entry vanished is marked and no longer used. */
export async function syncProviders(ctx: Ctx, storeId: StoreId): Promise<{ providers: number }> {
  demand(ctx, "stores.manage", storeId);
  const scopes = await withStore(ctx, storeId, ({ marketplace, credentials }) =>
    marketplace.fulfilment.providers(credentials),
  );
  const rows = scopes.flatMap(({ scope, scopeName, providers: list }) =>
    list.map(({ id, name }) => ({ scope, scope_name: scopeName, provider_id: id, name })),
  );
  await change(ctx, async (tx, emit) => {
    const at = ctx.now();
    await tx.execute(sql`
      insert into providers (organization_id, store_id, scope, scope_name, provider_id, name, seen_at)
      select ${ctx.organizationId}::uuid, ${storeId}::uuid, scope, scope_name, provider_id, name,
        ${at.toISOString()}::timestamptz
      from ${rowsOf(rows, "scope text, scope_name text, provider_id text, name text")}
      on conflict (store_id, scope, provider_id) do update set
        scope_name = excluded.scope_name, name = excluded.name, seen_at = excluded.seen_at, vanished_at = null
    `);
    await tx
      .update(providers)
      .set({ vanishedAt: at })
      .where(and(eq(providers.storeId, storeId), lt(providers.seenAt, at), isNull(providers.vanishedAt)));
    await releaseConfirmations(tx, ctx, emit, [storeId]);
    await assessUnconfirmed(tx, ctx, storeId);
  });
  return { providers: rows.length };
}

import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { StoreId } from "@/domain/ids";
import type { CopyTarget } from "@/domain/judge-mapping-copy";
import type { NamedComponent } from "@/domain/mapping-proposal";
import type { Ctx } from "../context";
import { storeFilter } from "../store-filter";
import { mappableStore } from "./mappable-store";
import { mappableVariant, variantComponents } from "./variant-components";

interface Source {
  storeId: StoreId;
  name: string;
  answers: Map<string, NamedComponent[][]>;
}

/**
 * A store's variants without a mapping, by title, and what the other stores of its marketplace that the actor may see
 * map the same seller SKUs to.
 */
export async function loadCopyFacts(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  fromStoreId?: StoreId,
): Promise<{ targets: CopyTarget[]; sources: Source[] }> {
  const { marketplace } = await mappableStore(tx, ctx, storeId);
  const targets = await unmappedVariants(tx, ctx, storeId);
  const { rows: stores } = await tx.execute<{ storeId: StoreId; name: string }>(sql`
    select s.id as "storeId", s.name from stores s
    where ${all([
      sql`s.organization_id = ${ctx.organizationId}`,
      sql`s.marketplace = ${marketplace}`,
      sql`s.id <> ${storeId}`,
      ...storeFilter(ctx, fromStoreId, sql`s.id`),
    ])}
    order by s.name, s.id
  `);
  const sources = new Map(stores.map((store) => [store.storeId, { ...store, answers: new Map() } as Source]));
  for (const { from, sellerSku, mappings } of await namesakes(tx, ctx, targets, [...sources.keys()])) {
    sources.get(from)?.answers.set(sellerSku, mappings);
  }
  return { targets, sources: [...sources.values()] };
}

async function unmappedVariants(tx: Tx, ctx: Ctx, storeId: StoreId): Promise<CopyTarget[]> {
  const { rows } = await tx.execute<CopyTarget & Record<string, unknown>>(sql`
    with sold as (
      select v.*, (count(*) over (partition by v.seller_sku))::int as sharing
      from variants v where v.organization_id = ${ctx.organizationId} and v.store_id = ${storeId}
    )
    select ${mappableVariant}, v.sharing from sold v
    where not exists (select from mappings m where m.variant_id = v.id)
    order by v.title, v.id
  `);
  return rows;
}

/** For each store and seller SKU, the different mappings found there. */
async function namesakes(tx: Tx, ctx: Ctx, targets: readonly CopyTarget[], storeIds: StoreId[]) {
  const wanted = [...new Set(targets.map(({ sellerSku }) => sellerSku).filter(Boolean))];
  if (wanted.length === 0 || storeIds.length === 0) return [];
  const { rows } = await tx.execute<{ from: StoreId; sellerSku: string; mappings: NamedComponent[][] }>(sql`
    select v.store_id as "from", v.seller_sku as "sellerSku", jsonb_agg(distinct ${variantComponents}) as mappings
    from variants v
    where v.organization_id = ${ctx.organizationId} and v.store_id = any(${sql.param(storeIds)}::uuid[])
      and v.seller_sku = any(${sql.param(wanted)}::text[])
    group by v.store_id, v.seller_sku
  `);
  return rows;
}

const all = (conditions: SQL[]) => sql.join(conditions, sql` and `);

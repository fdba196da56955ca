import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { uuidv7 } from "@/db/uuid";
import type { StoreId, VariantId } from "@/domain/ids";
import type { MarketplaceLine } from "@/domain/marketplace-order";
import { assessVariants } from "../assessment";
import type { Ctx } from "../context";
import { rowsOf } from "../rows";

type Sold = Pick<
  MarketplaceLine,
  "platformProductId" | "platformSkuId" | "sellerSku" | "title" | "variantName" | "imageUrl"
>;

/** Variant by `variantKey`. */
export type VariantIds = Map<string, VariantId>;

export const variantKey = (line: Pick<Sold, "platformProductId" | "platformSkuId">) =>
  `${line.platformProductId}/${line.platformSkuId}`;

/**
 * The variants that these lines sold, making those first met here: an order never waits for its listing.
 * What the listing says wins over the line, which tells of the day of sale; only an empty seller SKU is filled.
 */
export async function ensureVariants(tx: Tx, ctx: Ctx, storeId: StoreId, lines: Sold[]): Promise<VariantIds> {
  const sold = new Map(lines.map((line) => [variantKey(line), line]));
  if (sold.size === 0) return new Map();
  const rows = [...sold.values()].map((line) => ({
    id: uuidv7(),
    product: line.platformProductId,
    sku: line.platformSkuId,
    seller_sku: line.sellerSku,
    title: line.title,
    name: line.variantName,
    image_url: line.imageUrl,
  }));
  const input = rowsOf(
    rows,
    "id uuid, product text, sku text, seller_sku text, title text, name text, image_url text",
  );
  const { rows: filled } = await tx.execute<{ id: VariantId }>(sql`
    with written as (
    insert into variants (id, organization_id, store_id, platform_product_id, platform_sku_id, seller_sku, title,
      name, image_url, updated_at)
    select id, ${ctx.organizationId}::uuid, ${storeId}::uuid, product, sku, seller_sku, title, name, image_url,
      ${ctx.now().toISOString()}::timestamptz
    from ${input}
    on conflict (organization_id, store_id, platform_product_id, platform_sku_id) do update
      set seller_sku = excluded.seller_sku
      where variants.seller_sku = '' and excluded.seller_sku <> ''
    returning id, xmax <> 0 as is_filled
    )
    select id from written where is_filled
  `);
  // Every order that sold it waited for this, not only the one that told of it.
  await assessVariants(
    tx,
    ctx,
    filled.map(({ id }) => id),
    { includeFree: false },
  );
  const { rows: found } = await tx.execute<{ id: VariantId; product: string; sku: string }>(sql`
    select v.id, input.product, input.sku
    from ${input}
    join variants v on v.organization_id = ${ctx.organizationId} and v.store_id = ${storeId}
      and v.platform_product_id = input.product and v.platform_sku_id = input.sku
  `);
  return new Map(
    found.map(({ id, product, sku }) => [variantKey({ platformProductId: product, platformSkuId: sku }), id]),
  );
}

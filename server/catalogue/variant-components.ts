import { sql } from "drizzle-orm";

/** What variant `v` is mapped to, as `NamedComponent[]`. */
export const variantComponents = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('skuId', k.id, 'code', k.code, 'factor', m.factor)
    order by k.code), '[]')
  from mappings m join skus k on k.id = m.sku_id where m.variant_id = v.id
)`;

/** `MappableVariant` of variant `v`, as columns. */
export const mappableVariant = sql`v.id, v.platform_sku_id as "platformSkuId", v.seller_sku as "sellerSku",
  v.title, v.name, ${variantComponents} as components`;

import { sql } from "drizzle-orm";
import { z } from "zod";
import type { SkuId, StoreId, VariantId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { type ListPage, pageInput, paging } from "../paging";
import { storeFilter } from "../store-filter";
import { variantComponents } from "./variant-components";
import { matchingSku, variantFilters, variantTabs } from "./variant-filters";

export const listVariantsInput = z.object({
  tab: z.enum(variantTabs).default("all"),
  storeId: z.uuid().optional(),
  search: z.string().trim().max(64).optional(),
  ...pageInput,
});

export interface ListedVariant {
  id: VariantId;
  storeId: StoreId;
  storeName: string;
  platformProductId: string;
  platformSkuId: string;
  sellerSku: string;
  title: string;
  name: string;
  imageUrl: string | null;
  isOnSale: boolean;
  components: { skuId: SkuId; code: string; factor: number }[];
  /** Held orders that wait for this mapping. */
  heldOrders: number;
  /** A sku of ours with the seller's code: the likely mapping. */
  suggestion: { skuId: SkuId; code: string } | null;
}

/** One page of what the stores sell, with what each is mapped to, sorted by title. */
export async function listVariants(
  ctx: Ctx,
  input: z.input<typeof listVariantsInput>,
): Promise<ListPage<ListedVariant>> {
  demand(ctx, "orders.read");
  const wish = listVariantsInput.parse(input);
  const pages = paging(wish, { key: sql`v.title`, id: sql`v.id`, type: "text", descending: false });
  const { rows } = await read(ctx, (tx) =>
    tx.execute<ListedVariant & Record<string, unknown>>(sql`
      with page as (
        select v.* from variants v
        where ${sql.join([...variantFilters(ctx, wish), ...pages.conditions], sql` and `)}
        ${pages.window}
      )
      select ${columns}
      from page v join stores s on s.id = v.store_id
      order by v.title, v.id
    `),
  );
  return pages.page(
    rows,
    ({ title, id }) => [title, id],
    (variant) => variant,
  );
}

export async function getVariant(ctx: Ctx, id: VariantId): Promise<ListedVariant | null> {
  demand(ctx, "orders.read");
  const { rows } = await read(ctx, (tx) =>
    tx.execute<ListedVariant & Record<string, unknown>>(sql`
      select ${columns} from variants v join stores s on s.id = v.store_id where ${sql.join([sql`v.id = ${id}`, ...storeFilter(ctx, undefined, sql`v.store_id`)], sql` and `)}
    `),
  );
  return rows[0] ?? null;
}

const columns = sql`
  v.id, v.store_id as "storeId", s.name as "storeName", v.platform_product_id as "platformProductId",
  v.platform_sku_id as "platformSkuId", v.seller_sku as "sellerSku", v.title, v.name, v.image_url as "imageUrl",
  v.is_on_sale as "isOnSale",
  ${variantComponents} as components,
  (
    select count(*)::int from problems p join problem_orders po on po.problem_id = p.id
    where p.organization_id = v.organization_id and p.resolved_at is null
      and p.cause in ('variant_unmapped:' || v.id, 'platform_sku_empty:' || v.id)
  ) as "heldOrders",
  (
    select json_build_object('skuId', k.id, 'code', k.code) from skus k where ${matchingSku}
  ) as suggestion`;

import { eq, sql } from "drizzle-orm";
import { stores } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { StoreId, VariantId } from "@/domain/ids";
import type { PlatformListing } from "@/integrations/marketplaces/marketplace";
import { assessVariants } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { canCall, type OpenStore, withStore } from "../grants";
import { rowsOf } from "../rows";

/**
 * Reads the listings that changed since the last time; all of them the first time. A store whose products token
 * is still to come, or has ended, has none to read: its page says so.
 */
export async function syncListings(ctx: Ctx, storeId: StoreId): Promise<{ variants: number }> {
  if (!(await canCall(ctx, storeId, "products"))) return { variants: 0 };
  const read = async ({ store, marketplace, credentials }: OpenStore) => {
    const startedAt = ctx.now();
    let variants = 0;
    let page: string | null = null;
    do {
      const { items, next } = await marketplace.listings.changedSince(
        credentials,
        store.listingsCursorAt,
        page,
      );
      variants += await writeListings(ctx, storeId, items);
      page = next;
    } while (page !== null);
    await change(ctx, (tx) =>
      tx.update(stores).set({ listingsCursorAt: startedAt }).where(eq(stores.id, storeId)),
    );
    return { variants };
  };
  return withStore(ctx, storeId, read, "products");
}

async function writeListings(ctx: Ctx, storeId: StoreId, listings: PlatformListing[]): Promise<number> {
  const rows = listings.flatMap((listing) =>
    listing.variants.map((variant) => ({
      id: uuidv7(),
      product: listing.platformProductId,
      sku: variant.platformSkuId,
      seller_sku: variant.sellerSku,
      title: listing.title,
      name: variant.name,
      image_url: variant.imageUrl,
      is_on_sale: listing.isOnSale,
    })),
  );
  if (rows.length === 0) return 0;
  await change(ctx, async (tx) => {
    const { rows: changed } = await tx.execute<{ id: VariantId }>(sql`
      insert into variants (id, organization_id, store_id, platform_product_id, platform_sku_id, seller_sku, title,
        name, image_url, is_on_sale, updated_at)
      select id, ${ctx.organizationId}::uuid, ${storeId}::uuid, product, sku, seller_sku, title, name, image_url,
        is_on_sale, ${ctx.now().toISOString()}::timestamptz
      from ${rowsOf(
        rows,
        `id uuid, product text, sku text, seller_sku text, title text, name text, image_url text,
        is_on_sale boolean`,
      )}
      on conflict (organization_id, store_id, platform_product_id, platform_sku_id) do update set
        seller_sku = excluded.seller_sku, title = excluded.title,
        -- A search has no names and pictures of variants; what an order or a detail told is kept.
        name = case when excluded.name = '' then variants.name else excluded.name end,
        image_url = coalesce(excluded.image_url, variants.image_url),
        is_on_sale = excluded.is_on_sale, updated_at = excluded.updated_at
      returning id
    `);
    await assessVariants(
      tx,
      ctx,
      changed.map(({ id }) => id),
      { includeFree: false },
    );
  });
  return rows.length;
}

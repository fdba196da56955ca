import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { SkuId, StoreId, VariantId } from "@/domain/ids";
import { createdAt, instant, organizationId, primaryId } from "./columns";
import { stores } from "./stores";

/** One sellable SKU of a listing, as the marketplace shows it; known from listings or first met in an order. */
export const variants = pgTable(
  "variants",
  {
    id: primaryId<VariantId>(),
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    platformProductId: text("platform_product_id").notNull(),
    platformSkuId: text("platform_sku_id").notNull(),
    sellerSku: text("seller_sku").notNull(),
    title: text("title").notNull(),
    name: text("name").notNull(),
    imageUrl: text("image_url"),
    isOnSale: boolean("is_on_sale").notNull().default(true),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("variants_platform").on(
      table.organizationId,
      table.storeId,
      table.platformProductId,
      table.platformSkuId,
    ),
    index("variants_list").on(table.organizationId, table.title, table.id),
    index("variants_seller_sku").on(table.organizationId, table.sellerSku),
  ],
);

/** The organization's own stock-keeping units. */
export const skus = pgTable(
  "skus",
  {
    id: primaryId<SkuId>(),
    organizationId: organizationId(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("skus_code").on(table.organizationId, table.code)],
);

/** What leaves the warehouse for one piece of a variant: one row per component. */
export const mappings = pgTable(
  "mappings",
  {
    organizationId: organizationId(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" })
      .$type<VariantId>(),
    skuId: uuid("sku_id")
      .notNull()
      .references(() => skus.id)
      .$type<SkuId>(),
    factor: integer("factor").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.skuId] }),
    index("mappings_sku").on(table.organizationId, table.skuId),
  ],
);

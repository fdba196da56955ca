import { IntegrationError } from "@/integrations/errors";
import type { Credentials, Listings, PlatformListing, PlatformVariant } from "../marketplace";
import type { TiktokShopClient } from "./client";
import { nextPage } from "./orders";
import { type WireProduct, type WireProductFound, wireProduct, wireProducts } from "./wire";

/** Each product found costs a call for its details, and a page should come back within seconds. */
const productsPerPage = "20";

export function listings(client: TiktokShopClient): Listings {
  return {
    async changedSince(credentials, since, page) {
      const { products, next_page_token } = await client.call(credentials, {
        operation: "products.search",
        effect: "read",
        method: "POST",
        path: "/product/202502/products/search",
        query: { page_size: productsPerPage, ...(page !== null && { page_token: page }) },
        body: since ? { update_time_ge: Math.floor(since.getTime() / 1000) } : {},
        answer: wireProducts,
      });
      const items: PlatformListing[] = [];
      for (const found of products) {
        items.push(toListing(found, await detail(client, credentials, found.id)));
      }
      return { items, next: nextPage(next_page_token, page) };
    },
  };
}

/** Search has neither pictures nor the names of variants. Null for a product whose details they refuse. */
async function detail(
  client: TiktokShopClient,
  credentials: Credentials,
  productId: string,
): Promise<WireProduct | null> {
  try {
    return await client.call(credentials, {
      operation: "products.get",
      effect: "read",
      method: "GET",
      path: `/product/202309/products/${encodeURIComponent(productId)}`,
      answer: wireProduct,
    });
  } catch (error) {
    // Deleted between the two calls, or frozen: the listing itself is still worth showing.
    if (error instanceof IntegrationError && error.kind === "rejected") return null;
    throw error;
  }
}

function toListing(found: WireProductFound, product: WireProduct | null): PlatformListing {
  return {
    platformProductId: found.id,
    title: found.title,
    isOnSale: found.status === "ACTIVATE",
    variants: found.skus.map((sku) => toVariant(sku, product)),
  };
}

function toVariant(sku: WireProductFound["skus"][number], product: WireProduct | null): PlatformVariant {
  const attributes = product?.skus.find(({ id }) => id === sku.id)?.sales_attributes ?? [];
  const pictures = [...attributes.map((attribute) => attribute.sku_img), ...(product?.main_images ?? [])];
  return {
    platformSkuId: sku.id,
    sellerSku: sku.seller_sku,
    name: attributes.map((attribute) => attribute.value_name).join(", "),
    imageUrl: pictures.flatMap((picture) => picture?.thumb_urls ?? []).find(Boolean) ?? null,
  };
}

import { IntegrationError } from "@/integrations/errors";
import type { Credentials, Listings, Page, PlatformListing } from "../marketplace";
import type { TemuClient } from "./client";
import { type WireSku, wireProducts, wireSkus } from "./wire";

/** Neither list can be asked for what changed: each sync reads them whole. */
export function listings(client: TemuClient): Listings {
  return {
    changedSince: (credentials, _since, page) =>
      credentials.sellerType === "local"
        ? localListings(client, credentials, page)
        : crossBorderListings(client, credentials, page),
  };
}

const perPage = 100;
const onSale = 1;

async function crossBorderListings(
  client: TemuClient,
  credentials: Credentials,
  cursor: string | null,
): Promise<Page<PlatformListing>> {
  const page = Number(cursor ?? "1");
  const { data } = await client.call(client.forGoods(credentials), {
    type: "bg.glo.goods.list.get",
    effect: "read",
    fields: { page, pageSize: perPage },
    answer: wireProducts,
  });
  const items = data.map(
    (product): PlatformListing => ({
      platformProductId: product.productId,
      title: product.productName,
      isOnSale: product.skcSiteStatus === onSale,
      variants: product.productSkuSummaries.map((sku) => ({
        platformSkuId: sku.productSkuId,
        sellerSku: sku.extCode,
        name: "",
        imageUrl: product.mainImageUrl || null,
      })),
    }),
  );
  return { items, next: data.length < perPage ? null : String(page + 1) };
}

/** Each is a search of its own, one after the other. */
const searches = ["ACTIVE", "INACTIVE"];

async function localListings(
  client: TemuClient,
  credentials: Credentials,
  cursor: string | null,
): Promise<Page<PlatformListing>> {
  const [skuSearchType = "ACTIVE", pageToken = ""] = cursor?.split(/:(.*)/s) ?? [];
  const { skuList, pagination } = await client.call(client.forGoods(credentials), {
    type: "temu.local.sku.list.retrieve",
    effect: "read",
    fields: { skuSearchType, pageSize: perPage, pageToken: pageToken || undefined },
    answer: wireSkus,
  });
  const nextToken = pagination?.nextToken ?? "";
  if (nextToken !== "" && nextToken === pageToken) {
    throw new IntegrationError("unreadable", "the next page is the page just read");
  }
  const nextSearch = searches[searches.indexOf(skuSearchType) + 1];
  return {
    items: byProduct(skuList, skuSearchType === "ACTIVE"),
    next: nextToken ? `${skuSearchType}:${nextToken}` : nextSearch ? `${nextSearch}:` : null,
  };
}

/** They list SKUs; those of one product come together, if not always on one page. */
function byProduct(skus: WireSku[], isOnSale: boolean): PlatformListing[] {
  const products = new Map<string, PlatformListing>();
  for (const sku of skus) {
    const product = products.get(sku.goodsId) ?? {
      platformProductId: sku.goodsId,
      title: sku.goodsName,
      isOnSale,
      variants: [],
    };
    product.variants.push({
      platformSkuId: sku.skuId,
      sellerSku: sku.outSkuSn,
      name: sku.specName,
      imageUrl: sku.thumbUrl || null,
    });
    products.set(sku.goodsId, product);
  }
  return [...products.values()];
}

import type { ShopCall } from "./endpoint";
import { optionalEnum, optionalInteger, optionalStrings, pageSize } from "./fields";
import { money } from "./money";
import { filtersName, inOrder, nextPage, type Place, pageOf } from "./page-token";
import { refusal } from "./platform-error";
import type { Product, Shop, Sku } from "./records";

export const productStatuses = [
  "DRAFT",
  "PENDING",
  "FAILED",
  "ACTIVATE",
  "SELLER_DEACTIVATED",
  "PLATFORM_DEACTIVATED",
  "FREEZE",
  "DELETED",
] as const;

const MOST_RESULTS = 10_000;
const MOST_IDS = 10;

export function searchProducts({ platform, shop, query, body }: ShopCall): object {
  const size = pageSize(query, { least: 1, most: 100 });
  const wanted = {
    status: optionalEnum(body, "status", ["ALL", ...productStatuses]) ?? "ALL",
    sellerSkus: optionalStrings(body, "seller_skus", MOST_IDS),
    skuIds: optionalStrings(body, "sku_ids", MOST_IDS),
    createdFrom: optionalInteger(body, "create_time_ge") ?? 0,
    createdUntil: optionalInteger(body, "create_time_le") ?? Number.MAX_SAFE_INTEGER,
    updatedFrom: optionalInteger(body, "update_time_ge") ?? 0,
    updatedUntil: optionalInteger(body, "update_time_le") ?? Number.MAX_SAFE_INTEGER,
  };
  const filters = filtersName(shop.id, wanted);
  const found = platform.products
    .inGroup(shop.id)
    .filter(
      (product) =>
        (wanted.status === "ALL" ? product.status !== "DELETED" : product.status === wanted.status) &&
        (wanted.sellerSkus === undefined ||
          hasSku(product, (sku) => wanted.sellerSkus?.includes(sku.sellerSku))) &&
        (wanted.skuIds === undefined || hasSku(product, (sku) => wanted.skuIds?.includes(sku.id))) &&
        product.createTime >= wanted.createdFrom &&
        product.createTime <= wanted.createdUntil &&
        product.updateTime >= wanted.updatedFrom &&
        product.updateTime <= wanted.updatedUntil,
    );
  if (found.length > MOST_RESULTS) throw refusal("productWindowTooLarge");
  const placeOf = (product: Product): Place => [product.createTime, product.id];
  const { items, nextToken } = pageOf(inOrder(found, placeOf, "DESC"), placeOf, {
    direction: "DESC",
    size,
    token: query.get("page_token"),
    filters,
  });
  return {
    total_count: found.length,
    ...nextPage(nextToken, found.length),
    products: items.map((product) => productRow(shop, product)),
  };
}

export function productDetail({ platform, shop, param }: ShopCall): object {
  const product = platform.products.get(param("product_id"));
  if (!product || product.shopId !== shop.id || product.status === "DELETED") throw refusal("productGone");
  return {
    id: product.id,
    status: product.status,
    product_status: product.status === "PENDING" || product.status === "FAILED" ? "INITIAL" : product.status,
    title: product.title,
    category_chains: [{ id: "600001", parent_id: "0", local_name: "Home Supplies", is_leaf: true }],
    brand: null,
    main_images: [image(product.id)],
    description: `<p>${product.title}</p>`,
    package_dimensions: { length: "12", width: "12", height: "10", unit: "CENTIMETER" },
    package_weight: { value: "0.31", unit: "KILOGRAM" },
    skus: product.skus.map((sku) => ({
      ...skuRow(shop, product, sku),
      price: {
        currency: shop.currency,
        tax_exclusive_price: money(sku.priceMinor),
        sale_price: money(sku.priceMinor),
      },
      ...(sku.gtin === ""
        ? {}
        : { identifier_code: { code: sku.gtin, type: shop.region === "US" ? "UPC" : "EAN" } }),
      sales_attributes:
        sku.variant === ""
          ? []
          : [
              {
                id: "100000",
                name: product.attributeName,
                value_id: `2${sku.id.slice(-6)}`,
                value_name: sku.variant,
                sku_img: image(sku.id),
              },
            ],
    })),
    is_cod_allowed: false,
    audit: { status: "APPROVED", pre_approved_reasons: [] },
    is_not_for_sale: false,
    has_draft: false,
    is_replicated: false,
    create_time: product.createTime,
    update_time: product.updateTime,
  };
}

function productRow(shop: Shop, product: Product): object {
  return {
    id: product.id,
    title: product.title,
    status: product.status,
    skus: product.skus.map((sku) => skuRow(shop, product, sku)),
    sales_regions: [shop.region],
    create_time: product.createTime,
    update_time: product.updateTime,
    is_not_for_sale: false,
    recommended_categories: [],
    audit: { status: product.status === "PENDING" ? "AUDITING" : "APPROVED", pre_approved_reasons: [] },
    has_draft: false,
  };
}

/** In search a local seller's display price is the "tax exclusive" one and `sale_price` is left out. */
function skuRow(shop: Shop, product: Product, sku: Sku): object {
  const price = { currency: shop.currency, tax_exclusive_price: money(sku.priceMinor) };
  return {
    id: sku.id,
    seller_sku: sku.sellerSku,
    price: shop.sellerType === "LOCAL" ? price : { ...price, sale_price: money(sku.priceMinor) },
    inventory: sku.stock.map(({ warehouseId, quantity }) => ({ warehouse_id: warehouseId, quantity })),
    status_info:
      product.status === "SELLER_DEACTIVATED"
        ? { status: "DEACTIVATED", deactivation_source: "SELLER" }
        : { status: "NORMAL" },
  };
}

function hasSku(product: Product, test: (sku: Sku) => boolean | undefined): boolean {
  return product.skus.some((sku) => test(sku) === true);
}

function image(id: string): object {
  const url = `https://p16-oec-va.example.invalid/tos-demo/${id}`;
  return {
    height: 800,
    width: 800,
    thumb_urls: [`${url}~300.jpeg`],
    uri: `tos-demo/${id}`,
    urls: [`${url}.jpeg`],
  };
}

import type { Platform } from "../platform";
import type { Goods, Mall, Sku } from "../records";
import type { CatalogueGoods } from "./catalogues";

const USUAL_STOCK = 120;

/** Puts goods on sale, with stock in every warehouse of the mall. */
export function listGoods(platform: Platform, mall: Mall, wanted: CatalogueGoods): Goods {
  const productId = platform.newId("product");
  const skus = wanted.skus.map(
    (sku): Sku => ({
      skuId: platform.newId("sku"),
      productSkuId: platform.newId("productSku"),
      spec: sku.spec,
      extCode: sku.extCode,
      soldFactor: sku.soldFactor ?? 1,
      bundle: (sku.holds ?? []).map((part) => partOf(platform, mall, part)),
      isCustomized: sku.isCustomized ?? false,
      basePriceMinor: sku.priceMinor,
    }),
  );
  const goods = platform.goods.put({
    id: platform.newId("goods"),
    mallId: mall.id,
    productId,
    productSkcId: platform.newId("productSkc"),
    name: wanted.name,
    outGoodsSn: wanted.outGoodsSn,
    status: "on_shelf",
    createdAt: platform.now() - 60 * 86_400,
    skus,
  });
  for (const [index, { skuId }] of skus.entries()) {
    for (const { id: warehouseId } of platform.warehouses.inGroup(mall.id)) {
      platform.stock.put({
        id: `${skuId}/${warehouseId}`,
        mallId: mall.id,
        goodsId: goods.id,
        skuId,
        warehouseId,
        shippingMode: 1,
        quantity: wanted.skus[index]?.stock ?? USUAL_STOCK,
        preSaleQuantity: 0,
        lockedQuantity: 0,
      });
    }
  }
  return goods;
}

/** A bundle holds SKUs that are listed already. */
function partOf(
  platform: Platform,
  mall: Mall,
  { extCode, soldFactor }: { extCode: string; soldFactor: number },
) {
  for (const { productId, skus } of platform.goods.inGroup(mall.id)) {
    const sku = skus.find((candidate) => candidate.extCode === extCode);
    if (sku) return { productId, productSkuId: sku.productSkuId, soldFactor, extCode };
  }
  throw new Error(`${mall.name} lists no SKU ${extCode} that a bundle could hold`);
}

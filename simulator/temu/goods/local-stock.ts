import type { MallCall } from "../endpoint";
import type { Goods, Sku } from "../records";
import { INVALID } from "./local-fields";
import { certifiedStock, localRow, ownStock } from "./stock-rows";

/** temu.local.goods.sku.stock.query, by goods, by SKU ids or by SKU numbers. */
export function queryLocalStock({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const goodsId = given.id("goodsId");
  const skuIds = given.ids("skuIdList", 100);
  const numbers = given.texts("outSkuSnList", 200);
  if (goodsId === undefined && !skuIds && !numbers) {
    throw given.refuse("goodsId, skuIdList or outSkuSnList is needed");
  }
  const isWanted = (goods: Goods, sku: Sku) =>
    (goodsId === undefined || goods.id === goodsId) &&
    (skuIds === undefined || skuIds.includes(sku.skuId)) &&
    (numbers === undefined || numbers.includes(sku.extCode));
  const stockList = platform.goods.inGroup(mall.id).flatMap((goods) => {
    const skus = goods.status === "deleted" ? [] : goods.skus.filter((sku) => isWanted(goods, sku));
    if (skus.length === 0) return [];
    const skuStockInfoList = skus.map((sku) => {
      const preSale = localRow(platform, mall, goods, sku).preSaleQuantity;
      return {
        skuId: Number(sku.skuId),
        outSkuSn: sku.extCode,
        selfOrdinaryStock: { stockType: 0, stock: ownStock(platform, mall, sku) },
        selfPreSaleStock: preSale === 0 ? null : { stockType: 1, stock: preSale },
        certOrdinaryStock: { stockType: 2, stock: certifiedStock(platform, mall, sku) },
      };
    });
    return [{ goodsId: Number(goods.id), skuStockInfoList }];
  });
  return { stockList };
}

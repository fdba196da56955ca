import type { Platform } from "../platform";
import type { Goods, Mall, Sku, StockRow } from "../records";

export const SELF = 1;
export const CERTIFIED = 2;

export function rowsOf(platform: Platform, mall: Mall, sku: Pick<Sku, "skuId">): StockRow[] {
  return platform.stock.inGroup(mall.id).filter(({ skuId }) => skuId === sku.skuId);
}

/** What the seller's own warehouses hold of a SKU. */
export function ownStock(platform: Platform, mall: Mall, sku: Pick<Sku, "skuId">): number {
  return sum(rowsOf(platform, mall, sku), SELF);
}

export function certifiedStock(platform: Platform, mall: Mall, sku: Pick<Sku, "skuId">): number {
  return sum(rowsOf(platform, mall, sku), CERTIFIED);
}

/** The row that stands for the whole of a local store's stock: it knows no warehouses there. */
export function localRow(platform: Platform, mall: Mall, goods: Goods, sku: Sku): StockRow {
  const warehouseId = platform.warehouses.inGroup(mall.id).find(({ isDefault }) => isDefault)?.id ?? "";
  const own = rowsOf(platform, mall, sku).filter(({ shippingMode }) => shippingMode === SELF);
  return (
    own.find((row) => row.warehouseId === warehouseId) ??
    own[0] ?? {
      id: `${sku.skuId}/${warehouseId}`,
      mallId: mall.id,
      goodsId: goods.id,
      skuId: sku.skuId,
      warehouseId,
      shippingMode: SELF,
      quantity: 0,
      preSaleQuantity: 0,
      lockedQuantity: 0,
    }
  );
}

function sum(rows: StockRow[], mode: StockRow["shippingMode"]): number {
  return rows
    .filter(({ shippingMode }) => shippingMode === mode)
    .reduce((total, { quantity }) => total + quantity, 0);
}

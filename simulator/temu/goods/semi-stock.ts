import type { MallCall } from "../endpoint";
import type { Fields } from "../fields";
import { PlatformError } from "../platform-error";
import type { Goods, Sku, StockRow } from "../records";
import { BAD_PARAMETERS } from "./semi-goods";
import { CERTIFIED, rowsOf, SELF } from "./stock-rows";

/** bg.btg.goods.stock.quantity.get: one row for each SKU and warehouse. */
export function querySemiStock({ platform, mall, fields }: MallCall): object {
  const given = fields(BAD_PARAMETERS);
  const skcId = String(given.requiredInteger("productSkcId"));
  const goods = platform.goods.inGroup(mall.id).find(({ productSkcId }) => productSkcId === skcId);
  if (!goods || goods.status === "deleted") throw refused(BUSINESS, "no such product");
  const rows = goods.skus.flatMap((sku) => rowsOf(platform, mall, sku).map((row) => ({ sku, row })));
  return {
    total: rows.length,
    productSkuStockList: rows.map(({ sku, row }) => ({
      productSkuId: Number(sku.productSkuId),
      warehouseId: row.warehouseId,
      shippingMode: row.shippingMode,
      // What lies in a certified warehouse is not shown to everybody.
      skuStockQuantity: row.shippingMode === SELF ? row.quantity : null,
      tempLockQuantity: row.lockedQuantity,
    })),
  };
}

/** Numbers that the platform answers with; which of the last three means what is not public. */
const BUSINESS = 2000000;
const WRONG_MODE = 2000037;
const CHANGED_MEANWHILE = 2000038;
const NOT_ENOUGH = 2000039;

const DIFFERENCE = 1;
const OVERWRITE = 2;
const MOST_PIECES = 1_000_000;

/** bg.btg.goods.stock.quantity.update: all of it or nothing. */
export function updateSemiStock({ platform, mall, fields }: MallCall): object {
  const given = fields(BAD_PARAMETERS);
  const mode = given.requiredInteger("quantityChangeMode");
  if (mode !== DIFFERENCE && mode !== OVERWRITE) throw given.refuse("quantityChangeMode must be 1 or 2");
  const list = given.objects("skuStockChangeList");
  if (!list || list.length === 0) throw given.refuse("skuStockChangeList is missing");
  const skcId = given.id("productSkcId");
  const owned = platform.goods
    .inGroup(mall.id)
    .filter((goods) => goods.status !== "deleted" && (skcId === undefined || goods.productSkcId === skcId));
  const changed = list.map((change) => {
    const sku = skuOf(owned, change.id("productSkuId"));
    const row = rowFor(rowsOf(platform, mall, sku), change, mode);
    checkExpectations(row, change);
    const quantity =
      mode === OVERWRITE
        ? change.requiredInteger("targetStockAvailable")
        : row.quantity + change.requiredInteger("stockDiff");
    if (quantity < 0 || quantity > MOST_PIECES) throw refused(NOT_ENOUGH, "stock would leave its range");
    return { ...row, quantity };
  });
  for (const row of changed) platform.stock.put(row);
  return {};
}

function skuOf(owned: Goods[], productSkuId: string | undefined): Sku {
  const sku = owned.flatMap(({ skus }) => skus).find((known) => known.productSkuId === productSkuId);
  if (!sku) throw refused(BUSINESS, "the SKU is not one of this product");
  return sku;
}

function rowFor(rows: StockRow[], change: Fields, mode: number): StockRow {
  const warehouseId = change.text("warehouseId");
  if (warehouseId === undefined && mode === OVERWRITE) throw change.refuse("warehouseId is missing");
  const [only, ...others] =
    warehouseId === undefined ? rows : rows.filter((row) => row.warehouseId === warehouseId);
  if (!only || others.length > 0) throw refused(BUSINESS, "the SKU is not bound to one such warehouse");
  return only;
}

/** The sender may say what it believes to overwrite. */
function checkExpectations(row: StockRow, change: Fields): void {
  if (row.shippingMode === CERTIFIED) throw refused(WRONG_MODE, "a certified warehouse keeps this stock");
  const mode = change.integer("currentShippingMode");
  if (mode !== undefined && mode !== row.shippingMode) throw refused(WRONG_MODE, "another shipping mode");
  const current = change.integer("currentStockAvailable");
  if (current !== undefined && current !== row.quantity) {
    throw refused(CHANGED_MEANWHILE, "the stock has changed in the meantime");
  }
}

function refused(code: number, message: string): PlatformError {
  return new PlatformError(code, message);
}

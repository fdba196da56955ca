import type { MallCall } from "../endpoint";
import type { Fields } from "../fields";
import { PlatformError } from "../platform-error";
import { INVALID } from "./local-fields";
import { localRow, ownStock } from "./stock-rows";

const SAME_SKU_TWICE = 150013001;
const OUT_OF_RANGE = 150013002;
const BOTH_METHODS = 150013003;
const MOST_PIECES = 1_000_000;
const ORDINARY = 0;
const PRE_SALE = 1;

type Wanted = { skuId: string; quantity(current: number): number };

/**
 * bg.local.goods.stock.edit: the call as a whole may succeed while a SKU in it was refused. A key that was
 * used before gets the answer it got then, and nothing changes again.
 */
export function editLocalStock({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const editId = `${mall.id}/${given.requiredText("requestUniqueKey")}`;
  const former = platform.stockEdits.get(editId);
  if (former) return former.answer;

  const stockType = given.requiredInteger("stockType");
  if (stockType !== ORDINARY && stockType !== PRE_SALE) throw given.refuse("stockType must be 0 or 1");
  const wanted = readWanted(given);
  const goodsId = given.id("goodsId");
  const goods = platform.goods.inGroup(mall.id).find(({ id }) => id === goodsId);
  if (!goods || goods.status === "deleted") throw given.refuse("goodsId is unknown");

  const verdicts = wanted.map(({ skuId, quantity }) => {
    const sku = goods.skus.find((known) => known.skuId === skuId);
    if (!sku) return verdict(skuId, INVALID, "the goods have no such SKU");
    const row = localRow(platform, mall, goods, sku);
    const total = stockType === PRE_SALE ? row.preSaleQuantity : ownStock(platform, mall, sku);
    const target = quantity(total);
    if (target < 0 || target > MOST_PIECES) return verdict(skuId, OUT_OF_RANGE, "quantity out of range");
    platform.stock.put(
      stockType === PRE_SALE
        ? { ...row, preSaleQuantity: target }
        : { ...row, quantity: row.quantity + target - total },
    );
    return verdict(skuId);
  });
  const isWhole = verdicts.every(({ stockEditStatus }) => stockEditStatus);
  const answer = {
    goodsId: Number(goods.id),
    operateResult: isWhole,
    msg: isWhole ? "" : "partially failed",
    skuStockEditStatusInfoList: verdicts,
  };
  platform.stockEdits.put({ id: editId, mallId: mall.id, answer });
  return answer;
}

/** Either targets or differences. */
function readWanted(given: Fields): Wanted[] {
  const targets = given.objects("skuStockTargetList");
  const changes = given.objects("skuStockChangeList");
  if (targets && changes) throw new PlatformError(BOTH_METHODS, "target and difference given together");
  const list = targets ?? changes;
  if (!list || list.length === 0) throw given.refuse("skuStockTargetList or skuStockChangeList is needed");
  const wanted = list.map((row) => {
    const skuId = row.id("skuId") ?? "";
    const number = row.requiredInteger(targets ? "stockTarget" : "stockDiff");
    return { skuId, quantity: (current: number) => (targets ? number : current + number) };
  });
  if (new Set(wanted.map(({ skuId }) => skuId)).size < wanted.length) {
    throw new PlatformError(SAME_SKU_TWICE, "the same SKU twice");
  }
  return wanted;
}

function verdict(skuId: string, errorCode: number | null = null, errorMsg: string | null = null) {
  return { skuId: Number(skuId), stockEditStatus: errorCode === null, errorCode, errorMsg };
}

import type { MallCall } from "../endpoint";
import type { Fields } from "../fields";
import { everySku, INVALID } from "./local-fields";

const LONGEST = 40;
const MOST = 100;

/** bg.local.goods.sku.out.sn.set: one verdict for each SKU. */
export function setSkuNumbers({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const wanted = given.objects("modifyList", MOST);
  if (!wanted) throw given.refuse("modifyList is missing");
  const set = (row: Fields) => {
    const goodsId = row.id("goodsId");
    const skuId = row.id("skuId");
    const outSkuSn = row.requiredText("outSkuSn");
    const goods = platform.goods.inGroup(mall.id).find(({ id }) => id === goodsId);
    const sku = goods?.skus.find((known) => known.skuId === skuId);
    const isSet = goods !== undefined && sku !== undefined && outSkuSn.length <= LONGEST;
    if (isSet) {
      sku.extCode = outSkuSn;
      platform.goods.put(goods);
    }
    return { goodsId: Number(goodsId), skuId: Number(skuId), outSkuSn, success: isSet };
  };
  return { resultList: wanted.map(set) };
}

/** bg.local.goods.sku.out.sn.check: which numbers are taken already. */
export function checkSkuNumbers({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const wanted = given.texts("outSkuSnList", MOST);
  if (!wanted) throw given.refuse("outSkuSnList is missing");
  const taken = new Set(everySku(platform.goods.inGroup(mall.id)).map(({ sku }) => sku.extCode));
  return { resultList: wanted.map((outSkuSn) => ({ outSkuSn, exist: taken.has(outSkuSn) })) };
}

import type { MallCall } from "../endpoint";
import { onPage } from "../fields";
import type { Platform } from "../platform";
import type { Goods, GoodsStatus, Mall } from "../records";
import {
  currencyOf,
  decimal,
  INVALID,
  quantityOf,
  specList,
  statusNumbers,
  statusWords,
  thumbUrl,
} from "./local-fields";
import { pageByToken } from "./page-token";

const sizes = { fallback: 10, most: 100 };

const searched: { [type: number]: GoodsStatus[] } = {
  1: ["on_shelf", "off_shelf"],
  4: ["unpublished"],
  5: ["draft"],
  6: ["deleted"],
};

/** bg.local.goods.list.query. What goodsStatusFilterType selects is not public, so it selects nothing. */
export function queryLocalGoods({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const statuses = searched[given.requiredInteger("goodsSearchType")];
  if (!statuses) throw given.refuse("goodsSearchType must be 1, 4, 5 or 6");
  const page = given.page({ page: "pageNo", size: "pageSize" }, sizes);
  const ids = given.ids("goodsIdList");
  const text = given.text("searchText")?.toLowerCase();
  const [from, to] = [given.integer("crtFrom") ?? 0, given.integer("crtTo") ?? Number.MAX_SAFE_INTEGER];
  const found = platform.goods
    .inGroup(mall.id)
    .filter(
      (goods) =>
        statuses.includes(goods.status) &&
        (ids === undefined || ids.includes(goods.id)) &&
        (text === undefined || goods.name.toLowerCase().includes(text)) &&
        goods.createdAt * 1000 >= from &&
        goods.createdAt * 1000 <= to,
    );
  return {
    pageNo: page.page,
    total: found.length,
    goodsList: onPage(found, page).map((goods) => goodsRow(platform, mall, goods)),
  };
}

/** temu.local.goods.list.retrieve: the same with words for states, and ids as strings. */
export function retrieveLocalGoods({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const wanted = given.requiredText("goodsSearchType");
  if (!Object.values<string>(statusWords).includes(wanted)) throw given.refuse("goodsSearchType is unknown");
  const ids = given.ids("goodsIdList", 100);
  const found = platform.goods
    .inGroup(mall.id)
    .filter(({ id, status }) => statusWords[status] === wanted && (ids === undefined || ids.includes(id)));
  const { items, ...place } = pageByToken(given, found);
  return {
    ...place,
    goodsList: items.map((goods) => ({
      goodsId: goods.id,
      goodsName: goods.name,
      outGoodsSn: goods.outGoodsSn,
      goodsStatus: statusWords[goods.status],
      skuIdList: goods.skus.map(({ skuId }) => skuId),
      outSkuSnList: goods.skus.map(({ extCode }) => extCode),
      thumbUrl: thumbUrl(goods.id),
      goodsCreateTime: goods.createdAt,
    })),
  };
}

function goodsRow(platform: Platform, mall: Mall, goods: Goods): object {
  const [first] = goods.skus;
  const price = decimal(first?.basePriceMinor ?? 0);
  const currency = currencyOf(mall);
  return {
    goodsId: Number(goods.id),
    goodsName: goods.name,
    outGoodsSn: goods.outGoodsSn,
    outSkuSnList: goods.skus.map(({ extCode }) => extCode),
    skuIdList: goods.skus.map(({ skuId }) => Number(skuId)),
    skuInfoList: goods.skus.map((sku) => ({
      skuId: Number(sku.skuId),
      skuSn: sku.extCode,
      specList: specList(sku),
    })),
    specName: first?.spec ?? "",
    price,
    currency,
    retailPrice: { amount: price, currency },
    marketPrice: 0,
    quantity: quantityOf(platform, mall, goods),
    thumbUrl: thumbUrl(goods.id),
    catId: 3001,
    status4VO: statusNumbers[goods.status],
    subStatus4VO: 0,
    goodsShowSubStatus: 0,
    crtTime: goods.createdAt,
    // A string, unlike the time above.
    goodsStatusChangeTime: String(goods.createdAt),
    shipmentLimitSecond: 172_800,
    costTemplateId: "TPL-1",
    lowTrafficTag: 0,
    restrictedTrafficTag: 0,
  };
}

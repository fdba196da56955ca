import type { MallCall } from "../endpoint";
import { onPage } from "../fields";
import type { GoodsStatus } from "../records";
import {
  currencyOf,
  decimal,
  everySku,
  INVALID,
  packing,
  specList,
  statusNumbers,
  statusWords,
  thumbUrl,
} from "./local-fields";
import { pageByToken } from "./page-token";
import { ownStock } from "./stock-rows";

/** What the two numbers select is not public: here what has been on sale, and what has not. */
const searched: { [type: number]: GoodsStatus[] } = {
  2: ["on_shelf", "off_shelf"],
  3: ["unpublished", "draft"],
};

/** bg.local.goods.sku.list.query, with numbers for ids. */
export function queryLocalSkus({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const statuses = searched[given.requiredInteger("skuSearchType")];
  if (!statuses) throw given.refuse("skuSearchType must be 2 or 3");
  const page = given.page({ page: "pageNo", size: "pageSize" }, { fallback: 10, most: 100 });
  const ids = given.ids("skuIdList");
  const text = given.text("searchText")?.toLowerCase();
  const found = everySku(platform.goods.inGroup(mall.id)).filter(
    ({ goods, sku }) =>
      statuses.includes(goods.status) &&
      (ids === undefined || ids.includes(sku.skuId)) &&
      (text === undefined || `${goods.name} ${sku.extCode}`.toLowerCase().includes(text)),
  );
  const currency = currencyOf(mall);
  return {
    pageNo: page.page,
    total: found.length,
    skuList: onPage(found, page).map(({ goods, sku }) => ({
      goodsId: Number(goods.id),
      skuId: Number(sku.skuId),
      skuSn: sku.extCode,
      goodsName: goods.name,
      specName: sku.spec,
      specList: specList(sku),
      stock: ownStock(platform, mall, sku),
      price: decimal(sku.basePriceMinor),
      currency,
      retailPrice: { amount: decimal(sku.basePriceMinor), currency },
      status4VO: statusNumbers[goods.status],
      subStatus4VO: 0,
      goodsIsOnSale: goods.status === "on_shelf" ? 1 : 0,
      crtTime: goods.createdAt,
      skuStatusChangeTime: String(goods.createdAt),
      thumbUrl: thumbUrl(sku.skuId),
      ...packing,
    })),
  };
}

/** temu.local.sku.list.retrieve: ids are strings here. */
export function retrieveLocalSkus({ platform, mall, fields }: MallCall): object {
  const given = fields(INVALID);
  const wanted = given.requiredText("skuSearchType");
  if (!Object.values<string>(statusWords).includes(wanted)) throw given.refuse("skuSearchType is unknown");
  const skuIds = given.ids("skuIdList");
  const goodsIds = given.ids("goodsIdList", 100);
  const numbers = given.texts("outSkuSnList", 200);
  const found = everySku(platform.goods.inGroup(mall.id)).filter(
    ({ goods, sku }) =>
      statusWords[goods.status] === wanted &&
      (skuIds === undefined || skuIds.includes(sku.skuId)) &&
      (goodsIds === undefined || goodsIds.includes(goods.id)) &&
      (numbers === undefined || numbers.includes(sku.extCode)),
  );
  const { items, ...place } = pageByToken(given, found);
  return {
    ...place,
    skuList: items.map(({ goods, sku }) => ({
      skuId: sku.skuId,
      goodsId: goods.id,
      outSkuSn: sku.extCode,
      outGoodsSn: goods.outGoodsSn,
      goodsName: goods.name,
      specName: sku.spec,
      specList: specList(sku),
      skuStatus: statusWords[goods.status],
      skuSubStatus: "",
      thumbUrl: thumbUrl(sku.skuId),
      catId: "3001",
      catType: 0,
      goodsCreateTime: goods.createdAt,
      skuStatusChangeTime: goods.createdAt,
      ...packing,
      lowTrafficTag: 0,
      restrictedTrafficTag: 0,
    })),
  };
}

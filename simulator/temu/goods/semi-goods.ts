import type { MallCall } from "../endpoint";
import { onPage } from "../fields";
import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import type { Goods, Mall } from "../records";
import { regionById, regions } from "../regions";
import { thumbUrl } from "./local-fields";
import { certifiedStock, ownStock, rowsOf, SELF } from "./stock-rows";

/** The only refusal of these calls that is public by its meaning. */
export const BAD_PARAMETERS = 3000000;

/** bg.glo.goods.list.get, and under its older name on the gateway for Chinese sellers. */
export function listSemiGoods({ platform, mall, fields }: MallCall): object {
  const given = fields(BAD_PARAMETERS);
  const page = given.page({ page: "page", size: "pageSize" }, { fallback: 10, most: 100 });
  const skcIds = given.ids("productSkcIds");
  const skuCodes = given.texts("skuExtCodes");
  const skcCode = given.text("skcExtCode");
  const siteIds = given.integers("bindSiteIds");
  const status = given.integer("skcSiteStatus");
  const [from, to] = [
    given.integer("createdAtStart") ?? 0,
    given.integer("createdAtEnd") ?? Number.MAX_SAFE_INTEGER,
  ];
  const sites = sitesOf(mall);
  const found = platform.goods
    .inGroup(mall.id)
    .filter(
      (goods) =>
        goods.status !== "deleted" &&
        goods.status !== "draft" &&
        (skcIds === undefined || skcIds.includes(goods.productSkcId)) &&
        (skuCodes === undefined || goods.skus.some(({ extCode }) => skuCodes.includes(extCode))) &&
        (skcCode === undefined || goods.outGoodsSn === skcCode) &&
        (siteIds === undefined || sites.some(({ siteId }) => siteIds.includes(siteId))) &&
        (status === undefined || siteStatus(goods) === status) &&
        goods.createdAt * 1000 >= from &&
        goods.createdAt * 1000 <= to,
    );
  return {
    totalCount: found.length,
    data: onPage(found, page).map((goods) => row(platform, mall, goods)),
  };
}

export function sitesOf(mall: Mall): { siteId: number; siteName: string }[] {
  return mall.regionIds.flatMap((regionId) => {
    const region = regionById(regionId);
    return region ? [{ siteId: region.siteId, siteName: region.code }] : [];
  });
}

function siteStatus(goods: Goods): number {
  return goods.status === "on_shelf" ? 1 : 0;
}

function row(platform: Platform, mall: Mall, goods: Goods): object {
  const warehouseRegions = platform.warehouses.inGroup(mall.id).map(({ regionId }) => regionId);
  return {
    productId: Number(goods.productId),
    productSkcId: Number(goods.productSkcId),
    productName: goods.name,
    extCode: goods.outGoodsSn,
    // Milliseconds, unlike the times of orders.
    createdAt: goods.createdAt * 1000,
    skcSiteStatus: siteStatus(goods),
    mainImageUrl: thumbUrl(goods.productId),
    leafCat: { catId: 3002, catName: "Kitchen" },
    productSkuSummaries: goods.skus.map((sku) => ({
      productSkuId: Number(sku.productSkuId),
      extCode: sku.extCode,
      virtualStock: ownStock(platform, mall, sku) + certifiedStock(platform, mall, sku),
      productSkuSaleExtAttr: {
        productSkuShippingMode: rowsOf(platform, mall, sku)[0]?.shippingMode ?? SELF,
      },
    })),
    productSemiManaged:
      mall.kind === "semi_managed"
        ? {
            bindSites: sitesOf(mall),
            productShipment: {
              freightTemplateId: "HFT-1",
              shipmentLimitSecond: 172_800,
              warehouseRegionId1List: [...new Set(warehouseRegions)],
            },
          }
        : null,
  };
}

/** bg.btg.goods.stock.warehouse.list.get: a warehouse serves all sites of its order gateway. */
export function listSiteWarehouses({ platform, mall, fields }: MallCall): object {
  const given = fields(BAD_PARAMETERS);
  const siteIds = given.integers("siteIdList");
  if (!siteIds) throw new PlatformError(BAD_PARAMETERS, "siteIdList is missing");
  const gatewayOf = (siteId: number) => regions.find((region) => region.siteId === siteId)?.gateway;
  return {
    warehouseDTOList: sitesOf(mall)
      .filter(({ siteId }) => siteIds.includes(siteId))
      .map(({ siteId, siteName }) => ({
        siteId,
        siteName,
        validWarehouseList: platform.warehouses
          .inGroup(mall.id)
          .filter(({ regionId }) => regionById(regionId)?.gateway === gatewayOf(siteId))
          .map(({ id, name }) => ({ warehouseId: id, warehouseName: name, warehouseDisable: false })),
      })),
  };
}

import type { MallCall } from "../endpoint";
import { onPage } from "../fields";
import { PlatformError } from "../platform-error";
import type { Cancellation } from "../records";
import { remaining } from "../shipments/send-request";
import { approveCancellation } from "./answer-cancellation";

const MOST = 200;
const status = { 8: 1, 9: 5, 10: 7, 11: 6 } as const;

/** bg.aftersales.cancel.list.get: asked with pageNo, answered with pageNumber. */
export function listCancellations(call: MallCall): object {
  const fields = call.fields(130010001);
  const page = fields.page({ page: "pageNo", size: "pageSize" }, { fallback: 10, most: MOST });
  const orderSns = fields.texts("parentOrderSnList", MOST);
  const sns = fields.texts("parentAfterSalesSnList", MOST);
  const group = fields.integer("afterSalesStatusGroup");
  if (group !== undefined && ![8, 9, 10, 11].includes(group)) throw fields.refuse("afterSalesStatusGroup");
  const found = call.platform.cancellations
    .inGroup(call.mall.id)
    .filter(
      (item) =>
        item.gateway === call.gateway &&
        (orderSns?.includes(item.parentOrderSn) ?? true) &&
        (sns?.includes(item.id) ?? true) &&
        (group === undefined || item.group === group),
    )
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  return {
    total: found.length,
    pageNumber: page.page,
    data: onPage(found, page).map((item) => payload(call, item)),
  };
}

function payload({ platform, mall }: MallCall, item: Cancellation): object {
  const parent = platform.orders.get(item.parentOrderSn);
  return {
    parentAfterSalesSn: item.id,
    parentAfterSalesStatus: status[item.group],
    afterSalesInfoList: item.items.map(({ afterSalesSn, orderSn, quantity }) => {
      const order = parent?.orders.find(({ id }) => id === orderSn);
      const products = (order?.productList ?? []).map(({ productSkuId, extCode }) => ({
        productSkuId: mall.kind === "local" ? null : Number(productSkuId),
        extCode,
      }));
      return {
        afterSalesSn,
        parentOrderSn: item.parentOrderSn,
        orderSn,
        goodsId: Number(order?.goodsId),
        productSkuId: products[0]?.productSkuId ?? null,
        applyGoodsNumber: quantity,
        createAtMillis: item.createdAt * 1000,
        productList: products,
      };
    }),
  };
}

/** bg.aftersales.cancel.agree */
export function agreeToCancellation({ platform, mall, gateway, fields }: MallCall): null {
  const given = fields(130010001);
  const sn = given.requiredText("parentAfterSalesSn");
  const parentOrderSn = given.requiredText("parentOrderSn");
  const found = platform.cancellations.get(sn);
  if (!found || found.mallId !== mall.id || found.gateway !== gateway) {
    throw new PlatformError(130010004, "after-sales case not found");
  }
  if (found.parentOrderSn !== parentOrderSn) throw new PlatformError(130010001, "parentOrderSn does not fit");
  const parent = platform.orders.get(parentOrderSn);
  if (!parent?.orders.some((order) => remaining(order) > 0)) {
    throw new PlatformError(130010002, "order fully shipped");
  }
  if (found.group !== 8) throw new PlatformError(130010005, "operation not allowed");
  approveCancellation(platform, found, 2);
  return null;
}

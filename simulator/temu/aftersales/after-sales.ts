import type { MallCall } from "../endpoint";
import { type Fields, onPage } from "../fields";
import { MoveRefused } from "../orders/move-order";
import type { Platform } from "../platform";
import { announceAfterSales } from "../push/announce";
import type { AfterSales, ParentOrder } from "../records";

/** A refund or return that the buyer asks for once the order has left. */
export function openAfterSales(platform: Platform, parent: ParentOrder, type: 1 | 2): AfterSales {
  if (![4, 41, 5, 51].includes(parent.status)) throw new MoveRefused(parent, "deliver");
  const now = platform.now();
  const opened = platform.afterSales.put({
    id: platform.newSn("PAS-", parent.regionId),
    mallId: parent.mallId,
    gateway: parent.gateway,
    parentOrderSn: parent.id,
    type,
    group: type === 1 ? 1 : 2,
    status: type === 1 ? 1 : 10,
    createdAt: now,
    updatedAt: now,
  });
  announceAfterSales(platform, opened, 1);
  return opened;
}

/** bg.aftersales.parentaftersales.list.get */
export function listAfterSales(call: MallCall): object {
  const fields = call.fields(130010001);
  const page = fields.page({ page: "pageNo", size: "pageSize" }, { fallback: 10, most: 200 });
  const created = pair(fields, "createAtStart", "createAtEnd");
  const updated = pair(fields, "updateAtStart", "updateAtEnd");
  if (!created && !updated) throw fields.refuse("a createAt or updateAt pair is needed");
  const group = fields.integer("afterSalesStatusGroup");
  const found = call.platform.afterSales
    .inGroup(call.mall.id)
    .filter(
      (item) =>
        item.gateway === call.gateway &&
        (created?.(item.createdAt) ?? true) &&
        (updated?.(item.updatedAt) ?? true) &&
        (group === undefined || item.group === group),
    )
    .sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
  return { total: found.length, pageNumber: page.page, data: onPage(found, page).map(payload) };
}

function pair(fields: Fields, from: string, to: string): ((time: number) => boolean) | null {
  const [start, end] = [fields.integer(from), fields.integer(to)];
  if (start === undefined || end === undefined) return null;
  return (time) => time >= start && time <= end;
}

function payload(item: AfterSales): object {
  return {
    parentAfterSalesSn: item.id,
    parentOrderSn: item.parentOrderSn,
    afterSalesType: item.type,
    afterSalesStatusGroup: item.group,
    parentAfterSalesStatus: item.status,
    returnDeliveryType: item.type === 2 ? 1 : null,
    availableOperateList: [1],
    operateExpireTimeMs: (item.createdAt + 3 * 86_400) * 1000,
    createAt: item.createdAt,
    updateAt: item.updatedAt,
  };
}

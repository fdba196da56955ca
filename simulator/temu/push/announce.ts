import type { Platform } from "../platform";
import type { AfterSales, Cancellation, ParentOrder } from "../records";
import { queuePush } from "./queue-push";

/** One event for each order that moved, as the payload names both numbers. */
export function announceOrderStatus(platform: Platform, parent: ParentOrder): void {
  for (const order of parent.orders) {
    queuePush(platform, parent, "bg_order_status_change_event", {
      mallId: Number(parent.mallId),
      parentOrderSn: parent.id,
      orderSn: order.id,
      orderStatus: order.status,
      updateTime: parent.updatedAt,
    });
  }
}

export function announceAddress(platform: Platform, parent: ParentOrder): void {
  queuePush(platform, parent, "bg_trade_logistics_address_changed", {
    mallId: Number(parent.mallId),
    parentOrderSn: parent.id,
  });
}

/** 1 buyer, 2 seller, 3 service, 4 system. */
export type OperatorRole = 1 | 2 | 3 | 4;

const cancellationStatus = { 8: 1, 9: 5, 10: 7, 11: 6 } as const;

export function announceCancellation(
  platform: Platform,
  cancellation: Cancellation,
  applyOperatorRole: OperatorRole,
): void {
  queuePush(platform, cancellation, "bg_cancel_order_status_change", {
    mallId: Number(cancellation.mallId),
    parentAfterSalesSn: cancellation.id,
    parentOrderSn: cancellation.parentOrderSn,
    parentAfterSalesStatus: cancellationStatus[cancellation.group],
    updateAt: cancellation.updatedAt * 1000,
    applyOperatorRole,
  });
}

export function announceAfterSales(
  platform: Platform,
  afterSales: AfterSales,
  applyOperatorRole: OperatorRole,
): void {
  queuePush(platform, afterSales, "bg_aftersales_status_change", {
    mallId: Number(afterSales.mallId),
    afterSalesType: afterSales.type,
    parentAfterSalesSn: afterSales.id,
    parentOrderSn: afterSales.parentOrderSn,
    updateAt: afterSales.updatedAt * 1000,
    applyOperatorRole,
    parentAfterSalesStatus: afterSales.status,
  });
}

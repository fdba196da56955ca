/** What the platform pushes, as far as it is documented. A seller allows events one by one. */
export const pushEvents = [
  { code: "bg_order_status_change_event", label: "Order status changed", labelZh: "订单状态变更消息" },
  {
    code: "bg_trade_logistics_address_changed",
    label: "Shipping address changed",
    labelZh: "订单收货地址变更消息",
  },
  { code: "bg_aftersales_status_change", label: "After-sales status changed", labelZh: "售后单状态变更消息" },
  {
    code: "bg_cancel_order_status_change",
    label: "Cancellation status changed",
    labelZh: "取消订单状态变更消息",
  },
  {
    code: "bg_cooperative_warehouse_erp_fulfill_change_push",
    label: "Cooperative warehouse fulfilment changed",
    labelZh: "合作仓履约单变更消息",
  },
] as const;

export type PushEvent = (typeof pushEvents)[number];
export type EventCode = PushEvent["code"] | typeof TEST_EVENT;

/** Sent by the portal to try an address: to nobody's order, and not always encrypted. */
export const TEST_EVENT = "bg_open_event_test";

export const eventCodes: string[] = pushEvents.map(({ code }) => code);

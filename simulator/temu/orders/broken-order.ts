type Payload = { parentOrderMap: { [key: string]: unknown }; orderList: { [key: string]: unknown }[] };

export const orderDefects = [
  "unknown_status",
  "missing_orders",
  "missing_id",
  "orders_not_a_list",
  "number_as_text",
  "labels_empty",
] as const;
export type OrderDefect = (typeof orderDefects)[number];

/** One order that a reader cannot make sense of, among others that are fine. */
export function broken(payload: Payload, defect: OrderDefect): { [key: string]: unknown } {
  const { parentOrderMap, orderList } = payload;
  switch (defect) {
    case "unknown_status":
      return { ...payload, parentOrderMap: { ...parentOrderMap, parentOrderStatus: 77 } };
    case "missing_orders":
      return { parentOrderMap };
    case "missing_id": {
      const { parentOrderSn: _, ...rest } = parentOrderMap;
      return { ...payload, parentOrderMap: rest };
    }
    case "orders_not_a_list":
      return { ...payload, orderList: "see attachment" };
    case "number_as_text":
      return {
        ...payload,
        parentOrderMap: { ...parentOrderMap, updateTime: "soon", parentOrderTime: "once" },
      };
    // Seen after an internal error of the platform: a second read has them again.
    case "labels_empty":
      return {
        parentOrderMap: { ...parentOrderMap, parentOrderLabel: [] },
        orderList: orderList.map((order) => ({ ...order, orderLabel: [] })),
      };
  }
}

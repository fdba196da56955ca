export const orderStatuses = [
  "UNPAID",
  "ON_HOLD",
  "AWAITING_SHIPMENT",
  "PARTIALLY_SHIPPING",
  "AWAITING_COLLECTION",
  "IN_TRANSIT",
  "DELIVERED",
  "COMPLETED",
  "CANCELLED",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The platform's state machine: what leads from where to where. Anything absent is refused. */
export const orderMoves = {
  pay: { UNPAID: "AWAITING_SHIPMENT" },
  payIntoHold: { UNPAID: "ON_HOLD" },
  endHold: { ON_HOLD: "AWAITING_SHIPMENT" },
  shipPart: { AWAITING_SHIPMENT: "PARTIALLY_SHIPPING", PARTIALLY_SHIPPING: "PARTIALLY_SHIPPING" },
  shipRest: { AWAITING_SHIPMENT: "AWAITING_COLLECTION", PARTIALLY_SHIPPING: "AWAITING_COLLECTION" },
  collect: { AWAITING_COLLECTION: "IN_TRANSIT" },
  deliver: { IN_TRANSIT: "DELIVERED" },
  complete: { DELIVERED: "COMPLETED" },
  refund: { AWAITING_COLLECTION: "COMPLETED", IN_TRANSIT: "COMPLETED", DELIVERED: "COMPLETED" },
  cancel: {
    UNPAID: "CANCELLED",
    ON_HOLD: "CANCELLED",
    AWAITING_SHIPMENT: "CANCELLED",
    PARTIALLY_SHIPPING: "CANCELLED",
    AWAITING_COLLECTION: "CANCELLED",
    IN_TRANSIT: "CANCELLED",
  },
} as const satisfies Record<string, Partial<Record<OrderStatus, OrderStatus>>>;

export type OrderMove = keyof typeof orderMoves;

/** The status that `move` leads to, or null when it is not allowed from here. */
export function statusAfter(from: OrderStatus, move: OrderMove): OrderStatus | null {
  const targets: Partial<Record<OrderStatus, OrderStatus>> = orderMoves[move];
  return targets[from] ?? null;
}

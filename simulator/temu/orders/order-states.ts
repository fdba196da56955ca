export const orderStatuses = [1, 2, 3, 4, 41, 5, 51] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const statusNames: Record<OrderStatus, string> = {
  1: "pending",
  2: "un-shipping",
  3: "cancelled",
  4: "shipped",
  41: "partially shipped",
  5: "delivered",
  51: "partially delivered",
};

/** What leads from where to where; anything absent is refused. A shipped order goes to after-sales instead of 3. */
export const orderMoves = {
  release: { 1: 2 },
  cancel: { 1: 3, 2: 3 },
  shipPart: { 2: 41, 41: 41 },
  shipRest: { 2: 4, 41: 4 },
  deliverPart: { 4: 51, 41: 51 },
  deliver: { 4: 5, 41: 5, 51: 5 },
} as const satisfies Record<string, Partial<Record<OrderStatus, OrderStatus>>>;

export type OrderMove = keyof typeof orderMoves;

/** The status that `move` leads to, or null when it is not allowed from here. */
export function statusAfter(from: OrderStatus, move: OrderMove): OrderStatus | null {
  const targets: Partial<Record<OrderStatus, OrderStatus>> = orderMoves[move];
  return targets[from] ?? null;
}

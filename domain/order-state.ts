/** Derived by `assess`, never set by hand. What each means: docs/glossary.md. */
export const orderStates = [
  "on_hold",
  "blocked",
  "ready",
  "in_fulfilment",
  "partly_shipped",
  "shipped",
  "cancelled",
  "no_shipment_needed",
] as const;
export type OrderState = (typeof orderStates)[number];

/** States from which goods may still be sent by us. */
export function mayShip(state: OrderState): boolean {
  return state === "ready" || state === "in_fulfilment" || state === "partly_shipped";
}

/** Nothing but the marketplace's own news can move an order on from here. */
export const finalOrderStates: readonly OrderState[] = ["shipped", "cancelled", "no_shipment_needed"];

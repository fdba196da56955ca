export { countHeld } from "./count-held";
export { countOrders, countOrdersInput } from "./count-orders";
export { findOrder, findOrderInput } from "./find-order";
export { getOrder } from "./get-order";
export { type ImportableStore, type ImportOutcome, importReadings } from "./import-readings";
export { listOrders, listOrdersInput } from "./list-orders";
export { orderSearch } from "./order-search";
export { refreshOrder } from "./refresh-order";
export { revealBuyer } from "./reveal-buyer";

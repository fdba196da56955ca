export { assignWarehouse, assignWarehouseInput } from "./assign-warehouse";
export { countShipments, countShipmentsInput } from "./count-shipments";
export { dropPlan } from "./drop-plan";
export { listShipments, listShipmentsInput } from "./list-shipments";
export { planInput, planShipments } from "./plan-shipments";
export { shipInput, shipOrder } from "./ship-order";
export { shipPlanned, shipPlannedInput } from "./ship-planned";

export { countShipments, countShipmentsInput } from "./count-shipments";
export { listShipments, listShipmentsInput } from "./list-shipments";
export { shipInput, shipOrder } from "./ship-order";

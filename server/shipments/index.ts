export { countShipments, countShipmentsInput, listShipments, listShipmentsInput } from "./list-shipments";
export { shipInput, shipOrder } from "./ship-order";

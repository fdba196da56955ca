export { shipInput, shipOrder } from "./ship-order";

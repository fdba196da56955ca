export { createWarehouse, createWarehouseInput } from "./create-warehouse";
export { departingWarehouse } from "./departing-warehouse";
export { knownWarehouse } from "./known-warehouse";
export { type ListedWarehouse, listWarehouses } from "./list-warehouses";
export { makeWarehouse } from "./make-warehouse";
export { renameWarehouse, renameWarehouseInput } from "./rename-warehouse";

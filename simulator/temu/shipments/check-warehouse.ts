import type { Platform } from "../platform";
import type { Mall, ParentOrder, Warehouse } from "../records";
import { regionById } from "../regions";
import { refusal } from "./refusals";

/** The warehouse that a parcel leaves from: the mall's own, described in full, and allowed for the orders. */
export function checkWarehouse(
  platform: Platform,
  mall: Mall,
  parents: ParentOrder[],
  id: string | undefined,
  purpose: "self_ship" | "label",
): Warehouse {
  const forLabel = purpose === "label";
  if (!id) throw refusal(forLabel ? "labelWarehouse" : "warehouseMissing");
  const warehouse = platform.warehouses.get(id);
  if (!warehouse || warehouse.mallId !== mall.id) throw refusal(forLabel ? "labelWarehouse" : "warehouse");
  if (warehouse.managementType === null || warehouse.brand === null) {
    throw refusal(forLabel ? "labelWarehouseIncomplete" : "warehouseIncomplete");
  }
  if (forLabel && !warehouse.canBuyLabels) throw refusal("labelWarehouse");
  const gateway = regionById(warehouse.regionId)?.gateway;
  if (parents.some((parent) => parent.gateway !== gateway)) throw refusal("warehouseOfOtherRegion");
  if (parents.some(({ disallowedWarehouseIds }) => disallowedWarehouseIds.includes(id))) {
    throw refusal("warehouseDisallowed");
  }
  return warehouse;
}

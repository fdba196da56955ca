import type { MallCall } from "../endpoint";
import { regionById } from "../regions";

/** bg.logistics.warehouse.list.get */
export function listWarehouses({ platform, gateway, mall, fields }: MallCall): object {
  const onlyForLabels = fields(120011020).flag("returnEnableBuyShippingLabelOnly") ?? false;
  return {
    warehouseList: platform.warehouses
      .inGroup(mall.id)
      .filter(({ regionId }) => regionById(regionId)?.gateway === gateway)
      .filter(({ canBuyLabels }) => canBuyLabels || !onlyForLabels)
      .map((warehouse) => ({
        warehouseId: warehouse.id,
        warehouseName: warehouse.name,
        regionId1: warehouse.regionId,
        defaultWarehouse: warehouse.isDefault,
        warehouseManagementType: warehouse.managementType,
        warehouseBrand: warehouse.brand,
        enableBuyShippingLabel: warehouse.canBuyLabels,
        pushOrderToOpenPlatform: warehouse.pushesOrders,
        supportsUspsGroundAdvantage: warehouse.regionId === 211 && warehouse.managementType !== 0,
        cooperativeWarehouseAuthorizationStatus: warehouse.managementType === 0,
      })),
  };
}

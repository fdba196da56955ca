import type { OrderGateway } from "../gateways";
import type { Platform } from "../platform";
import type { Mall, MallKind, Warehouse } from "../records";
import { type Region, regionById, regions } from "../regions";
import type { CatalogueGoods } from "./catalogues";
import { listGoods } from "./list-goods";

export type NewMall = {
  id?: string;
  name: string;
  kind: MallKind;
  gateways?: OrderGateway[];
  /** Markets in which it sells; the main ones of its gateways unless given. */
  regionIds?: number[];
  partialShipments?: boolean;
  catalogue?: CatalogueGoods[];
};

const usualRegions: Record<OrderGateway, number[]> = { us: [211], eu: [210, 76, 69], global: [128, 37] };
const places: { [code: string]: string } = {
  US: "Los Angeles",
  GB: "Daventry",
  DE: "Bremen",
  MX: "Monterrey",
  CA: "Mississauga",
};

/** A mall that can sell at once: one warehouse in the main market of each gateway, goods, stock. */
export function openMall(platform: Platform, wanted: NewMall): Mall {
  const isFully = wanted.kind === "fully_managed";
  const gateways = isFully ? [] : (wanted.gateways ?? ["us"]);
  const regionIds = isFully ? [] : (wanted.regionIds ?? gateways.flatMap((name) => usualRegions[name]));
  const id = wanted.id ?? platform.newId("mall");
  const mall = platform.malls.put({
    id,
    name: wanted.name,
    kind: wanted.kind,
    gateways,
    regionIds,
    partialShipments: wanted.partialShipments ?? wanted.kind === "local",
    semiUniqueId: wanted.kind === "semi_managed" ? `SEMI-${id}` : null,
    whitelist: [],
    restrictions: [],
  });
  for (const gateway of gateways) openWarehouse(platform, mall, mainRegion(mall, gateway));
  for (const goods of wanted.catalogue ?? []) listGoods(platform, mall, goods);
  return mall;
}

export function openWarehouse(
  platform: Platform,
  mall: Mall,
  region: Region,
  wanted: Partial<Omit<Warehouse, "id" | "mallId">> = {},
): Warehouse {
  const isFirst = !platform.warehouses
    .inGroup(mall.id)
    .some(({ regionId }) => regionById(regionId)?.gateway === region.gateway);
  return platform.warehouses.put({
    id: platform.newId("warehouse"),
    mallId: mall.id,
    name: `${places[region.code] ?? region.name} main`,
    regionId: region.regionId,
    isDefault: isFirst,
    managementType: 1,
    brand: mall.name,
    canBuyLabels: true,
    pushesOrders: true,
    ...wanted,
  });
}

function mainRegion(mall: Mall, gateway: OrderGateway): Region {
  const found = regions.find(
    (region) => region.gateway === gateway && mall.regionIds.includes(region.regionId),
  );
  if (!found) throw new Error(`${mall.name} has no market on gateway ${gateway}`);
  return found;
}

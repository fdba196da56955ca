import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalFlag, optionalNumber, optionalText, text } from "../../console/fields";
import type { Platform } from "../platform";
import type { Warehouse } from "../records";
import { regionById } from "../regions";
import { openWarehouse } from "../scenarios/open-mall";
import { addCarrier, carriersOf } from "../shipments/carriers";
import { findMall } from "./find";
import { API } from "./paths";

type Body = { [key: string]: unknown };

/** The platform's carrier lists, and the warehouses that a seller has described. */
export function logisticsRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("GET", `${API}/carriers`, ({ query }) => {
      const regionId = query.get("regionId");
      return { carriers: regionId ? carriersOf(platform, Number(regionId)) : platform.carriers.all() };
    }),
    jsonRoute("POST", `${API}/carriers`, ({ body }) =>
      addCarrier(platform, readRegion(body).regionId, text(body, "name")),
    ),
    jsonRoute("DELETE", `${API}/carriers/{id}`, ({ param }) => {
      if (!platform.carriers.get(param("id"))) throw new ConsoleError(404, `no carrier ${param("id")}`);
      platform.carriers.delete(param("id"));
    }),
    jsonRoute("POST", `${API}/malls/{id}/warehouses`, ({ param, body }) => {
      const mall = findMall(platform, param("id"));
      return openWarehouse(platform, mall, readRegion(body), readWarehouse(body));
    }),
    jsonRoute("PATCH", `${API}/warehouses/{id}`, ({ param, body }) =>
      platform.warehouses.put({ ...findWarehouse(platform, param("id")), ...readWarehouse(body) }),
    ),
    jsonRoute("DELETE", `${API}/warehouses/{id}`, ({ param }) => {
      platform.warehouses.delete(findWarehouse(platform, param("id")).id);
    }),
  ];
}

function findWarehouse(platform: Platform, id: string): Warehouse {
  const warehouse = platform.warehouses.get(id);
  if (!warehouse) throw new ConsoleError(404, `no warehouse ${id}`);
  return warehouse;
}

function readRegion(body: Body) {
  const regionId = optionalNumber(body, "regionId") ?? 211;
  const region = regionById(regionId);
  if (!region) throw new ConsoleError(400, `no region ${regionId}`);
  return region;
}

/** `brand: null` or `managementType: null`: the seller has not filled it in. */
function readWarehouse(body: Body): Partial<Warehouse> {
  const name = optionalText(body, "name");
  const canBuyLabels = optionalFlag(body, "canBuyLabels");
  const isDefault = optionalFlag(body, "isDefault");
  const types = [0, 1, 2, 3, null] as const;
  const managementType = types.find((known) => known === body.managementType);
  if (body.managementType !== undefined && managementType === undefined) {
    throw new ConsoleError(400, '"managementType" must be 0 to 3, or null');
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(canBuyLabels === undefined ? {} : { canBuyLabels }),
    ...(isDefault === undefined ? {} : { isDefault }),
    ...(managementType === undefined ? {} : { managementType }),
    ...(body.brand === undefined ? {} : { brand: optionalText(body, "brand") ?? null }),
  };
}

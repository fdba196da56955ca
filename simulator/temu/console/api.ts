import type { ConsoleRoute } from "../../console/console-route";
import type { Platform } from "../platform";
import { appRoutes } from "./app-api";
import { goodsRoutes } from "./goods-api";
import { labelRoutes } from "./label-api";
import { logisticsRoutes } from "./logistics-api";
import { mallRoutes } from "./mall-api";
import { orderRoutes } from "./order-api";
import { pushRoutes } from "./push-api";
import { settingsRoutes } from "./settings-api";
import { tokenRoutes } from "./token-api";

export function consoleApi(platform: Platform): ConsoleRoute[] {
  return [
    ...settingsRoutes(platform),
    ...appRoutes(platform),
    ...mallRoutes(platform),
    ...tokenRoutes(platform),
    ...goodsRoutes(platform),
    ...pushRoutes(platform),
    ...orderRoutes(platform),
    ...logisticsRoutes(platform),
    ...labelRoutes(platform),
  ];
}

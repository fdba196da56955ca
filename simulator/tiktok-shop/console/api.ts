import type { ConsoleRoute } from "../../console/console-route";
import type { Platform } from "../platform";
import { accountRoutes } from "./account-api";
import { appRoutes } from "./app-api";
import { orderRoutes } from "./order-api";
import { productRoutes } from "./product-api";
import { shopRoutes } from "./shop-api";
import { webhookRoutes } from "./webhook-api";

export function consoleApi(platform: Platform): ConsoleRoute[] {
  return [
    ...appRoutes(platform),
    ...accountRoutes(platform),
    ...shopRoutes(platform),
    ...productRoutes(platform),
    ...orderRoutes(platform),
    ...webhookRoutes(platform),
  ];
}

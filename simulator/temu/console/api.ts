import type { ConsoleRoute } from "../../console/console-route";
import type { Platform } from "../platform";
import { settingsRoutes } from "./settings-api";

export function consoleApi(platform: Platform): ConsoleRoute[] {
  return [...settingsRoutes(platform)];
}

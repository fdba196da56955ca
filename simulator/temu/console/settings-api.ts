import { type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { readSettings } from "../../console/read-settings";
import type { Platform } from "../platform";
import { defaultSettings } from "../settings";
import { API } from "./paths";

export function settingsRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("GET", `${API}/settings`, () => platform.settings()),
    jsonRoute("PATCH", `${API}/settings`, ({ body }) =>
      platform.changeSettings(readSettings(defaultSettings, body)),
    ),
  ];
}

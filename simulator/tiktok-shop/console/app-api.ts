import { type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalText, optionalTexts } from "../../console/fields";
import { readSettings } from "../../console/read-settings";
import type { Platform } from "../platform";
import { defaultSettings } from "../settings";
import { API } from "./paths";

/** The registered application, and the knobs. */
export function appRoutes(platform: Platform): ConsoleRoute[] {
  const view = () => {
    const { appSecret: _, ...app } = platform.app();
    return app;
  };
  return [
    jsonRoute("GET", `${API}/app`, view),
    jsonRoute("PATCH", `${API}/app`, ({ body }) => {
      const app = platform.app();
      platform.saveApp({
        ...app,
        name: optionalText(body, "name") ?? app.name,
        redirectUrl: optionalText(body, "redirectUrl") ?? app.redirectUrl,
        webhookUrl: optionalText(body, "webhookUrl") ?? app.webhookUrl,
        scopes: optionalTexts(body, "scopes") ?? app.scopes,
      });
      return view();
    }),
    jsonRoute("GET", `${API}/settings`, () => platform.settings()),
    jsonRoute("PATCH", `${API}/settings`, ({ body }) =>
      platform.changeSettings(readSettings(defaultSettings, body)),
    ),
  ];
}

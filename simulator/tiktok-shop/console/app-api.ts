import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalText, optionalTexts } from "../../console/fields";
import type { Platform } from "../platform";
import { defaultSettings, type Settings } from "../settings";
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
    jsonRoute("PATCH", `${API}/settings`, ({ body }) => platform.changeSettings(readSettings(body))),
  ];
}

function readSettings(body: { [key: string]: unknown }): Partial<Settings> {
  const known: { [key: string]: unknown } = defaultSettings;
  for (const [name, value] of Object.entries(body)) {
    const usual = known[name];
    if (usual === undefined) {
      throw new ConsoleError(400, `no setting "${name}"; there are ${Object.keys(known).join(", ")}`);
    }
    if (typeof value !== typeof usual || Array.isArray(value) !== Array.isArray(usual)) {
      throw new ConsoleError(
        400,
        `"${name}" must be of the same type as its default, ${JSON.stringify(usual)}`,
      );
    }
  }
  return body as Partial<Settings>;
}

import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalFlag, optionalText, optionalTexts } from "../../console/fields";
import type { Platform } from "../platform";
import type { App } from "../records";
import { API } from "./paths";

/** The registrations on the partner portals. Keys and secrets are fixed. */
export function appRoutes(platform: Platform): ConsoleRoute[] {
  const view = ({ secret: _, ...app }: App) => app;
  return [
    jsonRoute("GET", `${API}/apps`, () => ({ apps: platform.apps.all().map(view) })),
    jsonRoute("PATCH", `${API}/apps/{key}`, ({ param, body }) => {
      const app = platform.apps.get(param("key"));
      if (!app) throw new ConsoleError(404, `no app ${param("key")}`);
      return view(
        platform.apps.put({
          ...app,
          name: optionalText(body, "name") ?? app.name,
          redirectUrl: optionalText(body, "redirectUrl") ?? app.redirectUrl,
          pushUrl: optionalText(body, "pushUrl") ?? app.pushUrl,
          eventCodes: optionalTexts(body, "eventCodes") ?? app.eventCodes,
          withheldTypes: optionalTexts(body, "withheldTypes") ?? app.withheldTypes,
          isSuspended: optionalFlag(body, "isSuspended") ?? app.isSuspended,
        }),
      );
    }),
  ];
}

import type { ConsoleCall, ConsoleRoute } from "../../console/console-route";
import type { Frame } from "../../console/frame";
import type { Html } from "../../console/html";
import type { Platform } from "../platform";
import { PAGES } from "./paths";
import { settingsPage } from "./settings-page";

export function consolePages(platform: Platform, frame: Frame): ConsoleRoute[] {
  const at = (path: string, title: string, content: (call: ConsoleCall) => Html): ConsoleRoute => ({
    method: "GET",
    path: `${PAGES}/${path}`,
    handle: (call) => frame({ title, path: call.request.path, content: content(call) }),
  });
  return [at("settings", "Settings", () => settingsPage(platform))];
}

import type { ConsoleRoute } from "../../console/console-route";
import type { Platform } from "../platform";

export function consolePages(_platform: Platform): ConsoleRoute[] {
  return [];
}

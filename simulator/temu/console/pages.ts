import type { ConsoleCall, ConsoleRoute } from "../../console/console-route";
import type { Frame } from "../../console/frame";
import type { Html } from "../../console/html";
import type { Platform } from "../platform";
import { appsPage } from "./apps-page";
import { findMall } from "./find";
import { mallPage } from "./mall-page";
import { mallsPage } from "./malls-page";
import { findOrder } from "./order-api";
import { orderPage } from "./order-page";
import { PAGES } from "./paths";
import { pushesPage } from "./pushes-page";
import { settingsPage } from "./settings-page";

export function consolePages(platform: Platform, frame: Frame): ConsoleRoute[] {
  const at = (path: string, title: string, content: (call: ConsoleCall) => Html): ConsoleRoute => ({
    method: "GET",
    path: `${PAGES}/${path}`,
    handle: (call) => frame({ title, path: call.request.path, content: content(call) }),
  });
  return [
    at("malls", "Malls", () => mallsPage(platform)),
    at("malls/{id}", "Mall", ({ param, query }) =>
      mallPage(platform, findMall(platform, param("id")), query),
    ),
    at("orders/{id}", "Order", ({ param }) => {
      const order = findOrder(platform, param("id"));
      return orderPage(platform, findMall(platform, order.mallId), order);
    }),
    at("pushes", "Push", () => pushesPage(platform)),
    at("apps", "Apps", () => appsPage(platform)),
    at("settings", "Settings", () => settingsPage(platform)),
  ];
}

import type { ConsoleCall, ConsoleRoute } from "../../console/console-route";
import type { Frame } from "../../console/frame";
import type { Html } from "../../console/html";
import type { Platform } from "../platform";
import { findOrder, findShop } from "./find";
import { orderPage } from "./order-page";
import { PAGES } from "./paths";
import { settingsPage } from "./settings-page";
import { shopPage } from "./shop-page";
import { shopsPage } from "./shops-page";
import { webhooksPage } from "./webhooks-page";

export function consolePages(platform: Platform, frame: Frame): ConsoleRoute[] {
  const at = (path: string, title: string, content: (call: ConsoleCall) => Html): ConsoleRoute => ({
    method: "GET",
    path: `${PAGES}/${path}`,
    handle: (call) => frame({ title, path: call.request.path, content: content(call) }),
  });
  return [
    at("shops", "Shops", () => shopsPage(platform)),
    at("shops/{id}", "Shop", ({ param, query }) =>
      shopPage(platform, findShop(platform, param("id")), query),
    ),
    at("orders/{id}", "Order", ({ param }) => {
      const { order, shop } = findOrder(platform, param("id"));
      return orderPage(platform, shop, order);
    }),
    at("webhooks", "Webhooks", () => webhooksPage(platform)),
    at("settings", "Settings", () => settingsPage(platform)),
  ];
}

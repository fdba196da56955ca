import { randomBytes } from "node:crypto";
import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalFlag, optionalText, text } from "../../console/fields";
import { regions } from "../markets";
import type { Platform } from "../platform";
import type { Shop } from "../records";
import { catalogueNamed, openAccount, openShop } from "../scenarios/open-shop";
import { findAccount, findShop } from "./find";
import { API } from "./paths";
import { shopView } from "./views";

export function shopRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("GET", `${API}/shops`, () => ({
      shops: platform.shops.all().map((shop) => shopView(platform, shop)),
    })),
    jsonRoute("POST", `${API}/shops`, ({ body }) => shopView(platform, newShop(platform, body))),
    jsonRoute("GET", `${API}/shops/{id}`, ({ param }) => shopView(platform, findShop(platform, param("id")))),
    jsonRoute("PATCH", `${API}/shops/{id}`, ({ param, body }) => {
      const shop = findShop(platform, param("id"));
      shop.isActive = optionalFlag(body, "isActive") ?? shop.isActive;
      shop.hasHold = optionalFlag(body, "hasHold") ?? shop.hasHold;
      shop.name = optionalText(body, "name") ?? shop.name;
      return shopView(platform, platform.shops.put(shop));
    }),
    jsonRoute("POST", `${API}/shops/{id}/rotate-cipher`, ({ param }) => {
      const shop = findShop(platform, param("id"));
      shop.cipher = `${shop.cipher.slice(0, 4)}${randomBytes(16).toString("base64url")}`;
      return shopView(platform, platform.shops.put(shop));
    }),
    jsonRoute("POST", `${API}/shops/{id}/providers`, ({ param, body }) => {
      const shop = findShop(platform, param("id"));
      const option = ownDelivery(shop);
      option.providers.push({ id: platform.newId("provider"), name: text(body, "name") });
      return shopView(platform, platform.shops.put(shop));
    }),
    jsonRoute("DELETE", `${API}/shops/{id}/providers/{providerId}`, ({ param }) => {
      const shop = findShop(platform, param("id"));
      const option = ownDelivery(shop);
      option.providers = option.providers.filter(({ id }) => id !== param("providerId"));
      return shopView(platform, platform.shops.put(shop));
    }),
    jsonRoute("PATCH", `${API}/shops/{id}/warehouses/{warehouseId}`, ({ param, body }) => {
      const shop = findShop(platform, param("id"));
      const warehouse = shop.warehouses.find(({ id }) => id === param("warehouseId"));
      if (!warehouse)
        throw new ConsoleError(404, `shop ${shop.name} has no warehouse ${param("warehouseId")}`);
      const statuses = ["ENABLED", "DISABLED", "RESTRICTED"] as const;
      warehouse.effectStatus = optionalChoice(body, "effectStatus", statuses) ?? warehouse.effectStatus;
      return shopView(platform, platform.shops.put(shop));
    }),
    jsonRoute("DELETE", `${API}/shops/{id}/warehouses`, ({ param }) => {
      const shop = findShop(platform, param("id"));
      shop.warehouses = [];
      return shopView(platform, platform.shops.put(shop));
    }),
  ];
}

function newShop(platform: Platform, body: { [key: string]: unknown }): Shop {
  const name = text(body, "name");
  const region = optionalChoice(body, "region", regions) ?? "US";
  const sellerType = optionalChoice(body, "sellerType", ["LOCAL", "CROSS_BORDER"] as const) ?? "LOCAL";
  const accountId = optionalText(body, "accountId");
  const account = accountId
    ? findAccount(platform, accountId)
    : openAccount(platform, {
        name,
        baseRegion: sellerType === "LOCAL" ? region : "CN",
        email: `owner+${platform.count("owner")}@example.com`,
      });
  const catalogue = optionalText(body, "catalogue");
  if (catalogue !== undefined && !catalogueNamed(catalogue)) {
    throw new ConsoleError(400, '"catalogue" must be one of home-goods, candles, gadgets, none');
  }
  return openShop(platform, account, {
    name,
    region,
    sellerType,
    hasHold: optionalFlag(body, "hasHold") ?? true,
    catalogue: catalogueNamed(catalogue),
  });
}

function ownDelivery(shop: Shop) {
  const option = shop.deliveryOptions.find(({ type }) => type === "SEND_BY_SELLER");
  if (!option) throw new ConsoleError(409, `shop ${shop.name} has no delivery option of its own`);
  return option;
}

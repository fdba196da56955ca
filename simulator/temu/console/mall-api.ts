import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalFlag, optionalText, optionalTexts, text } from "../../console/fields";
import { type OrderGateway, orderGateways } from "../gateways";
import type { Platform } from "../platform";
import { type Mall, mallKinds, mallRestrictions } from "../records";
import { catalogueNames, catalogues } from "../scenarios/catalogues";
import { openMall } from "../scenarios/open-mall";
import { findMall } from "./find";
import { API } from "./paths";
import { tokenView } from "./token-view";

type Body = { [key: string]: unknown };

export function mallRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("GET", `${API}/malls`, () => ({
      malls: platform.malls.all().map((mall) => mallView(platform, mall)),
    })),
    jsonRoute("GET", `${API}/malls/{id}`, ({ param }) => mallView(platform, findMall(platform, param("id")))),
    jsonRoute("POST", `${API}/malls`, ({ body }) => mallView(platform, newMall(platform, body))),
    jsonRoute("PATCH", `${API}/malls/{id}`, ({ param, body }) => {
      const mall = findMall(platform, param("id"));
      return mallView(
        platform,
        platform.malls.put({
          ...mall,
          name: optionalText(body, "name") ?? mall.name,
          partialShipments: optionalFlag(body, "partialShipments") ?? mall.partialShipments,
          whitelist: optionalTexts(body, "whitelist") ?? mall.whitelist,
          restrictions: choices(body, "restrictions", mallRestrictions) ?? mall.restrictions,
        }),
      );
    }),
  ];
}

function newMall(platform: Platform, body: Body): Mall {
  const kind = optionalChoice(body, "kind", mallKinds) ?? "semi_managed";
  const gateways = choices(body, "gateways", orderGateways) ?? marketsNamed(body);
  if (kind === "fully_managed" && gateways && gateways.length > 0) {
    throw new ConsoleError(400, "a fully managed mall sells on no order gateway");
  }
  return openMall(platform, {
    name: text(body, "name"),
    kind,
    ...(gateways ? { gateways: gatewaysFor(kind, gateways) } : {}),
    partialShipments: optionalFlag(body, "partialShipments"),
    catalogue: catalogues[optionalChoice(body, "catalogue", catalogueNames) ?? "kitchen"],
  });
}

/** A form has one field for it. */
function marketsNamed(body: Body): OrderGateway[] | undefined {
  const market = optionalChoice(body, "market", [...orderGateways, "everywhere"] as const);
  return market === "everywhere" ? [...orderGateways] : market && [market];
}

function gatewaysFor(kind: Mall["kind"], gateways: OrderGateway[]): OrderGateway[] {
  if (kind === "local" && gateways.length !== 1) {
    throw new ConsoleError(400, "a local mall sells on one gateway");
  }
  return gateways;
}

function choices<T extends string>(body: Body, key: string, known: readonly T[]): T[] | undefined {
  return optionalTexts(body, key)?.map((value) => {
    const found = known.find((name) => name === value);
    if (!found) throw new ConsoleError(400, `"${key}" may hold ${known.join(", ")}`);
    return found;
  });
}

function mallView(platform: Platform, mall: Mall): object {
  const orders: { [status: string]: number } = {};
  for (const { status } of platform.orders.inGroup(mall.id)) orders[status] = (orders[status] ?? 0) + 1;
  return {
    ...mall,
    warehouses: platform.warehouses.inGroup(mall.id),
    goods: platform.goods.inGroup(mall.id),
    stock: platform.stock.inGroup(mall.id),
    tokens: platform.tokens.inGroup(mall.id).map((token) => tokenView(platform, token)),
    orders,
  };
}

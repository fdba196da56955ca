import { ConsoleError } from "../../console/console-route";
import type { GatewayName } from "../gateways";
import type { Platform } from "../platform";
import type { App, Goods, Mall, Sku } from "../records";

/** Lookups by id that answer a console caller with a sentence. */
export function findMall(platform: Platform, id: string): Mall {
  const mall = platform.malls.get(id);
  if (!mall) throw new ConsoleError(404, `no mall ${id}`);
  return mall;
}

export function findApp(platform: Platform, gateway: GatewayName, kind: App["kind"]): App {
  const app = platform.apps.all().find((known) => known.gateway === gateway && known.kind === kind);
  if (!app) throw new ConsoleError(404, `no ${kind} app is registered on gateway ${gateway}`);
  return app;
}

export function findGoods(platform: Platform, mall: Mall, id: string): Goods {
  const goods = platform.goods.inGroup(mall.id).find((known) => known.id === id);
  if (!goods) throw new ConsoleError(404, `${mall.name} has no goods ${id}`);
  return goods;
}

export function findSku(goods: Goods, skuId: string): Sku {
  const sku = goods.skus.find((known) => known.skuId === skuId || known.productSkuId === skuId);
  if (!sku) throw new ConsoleError(404, `${goods.name} has no SKU ${skuId}`);
  return sku;
}

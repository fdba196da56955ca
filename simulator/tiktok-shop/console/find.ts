import { ConsoleError } from "../../console/console-route";
import type { Platform } from "../platform";
import type { Account, Order, Product, Shop, Sku } from "../records";

/** Lookups by id that answer a console caller with a sentence. */
export function findShop(platform: Platform, id: string): Shop {
  const shop = platform.shops.get(id);
  if (!shop) throw new ConsoleError(404, `no shop ${id}`);
  return shop;
}

export function findAccount(platform: Platform, id: string): Account {
  const account = platform.accounts.get(id);
  if (!account) throw new ConsoleError(404, `no account ${id}`);
  return account;
}

export function findOrder(platform: Platform, id: string): { order: Order; shop: Shop } {
  const order = platform.orders.get(id);
  if (!order) throw new ConsoleError(404, `no order ${id}`);
  return { order, shop: findShop(platform, order.shopId) };
}

/** By SKU id or by seller SKU, within one shop. */
export function findVariant(platform: Platform, shop: Shop, name: string): { product: Product; sku: Sku } {
  for (const product of platform.products.inGroup(shop.id)) {
    const sku = product.skus.find(
      (candidate) => candidate.id === name || candidate.sellerSku.trim() === name.trim(),
    );
    if (sku) return { product, sku };
  }
  const known = platform.products
    .inGroup(shop.id)
    .flatMap(({ skus }) => skus.map((sku) => sku.sellerSku || sku.id));
  throw new ConsoleError(404, `shop ${shop.name} has no variant ${name}; it has ${known.join(", ")}`);
}

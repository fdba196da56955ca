import type { Feature, GrantPurpose } from "@/domain/grant";
import { indispensableFeatures } from "@/domain/grant";
import type { Marketplace, PermissionCheck, SellerType } from "../marketplace";
import type { TemuClient } from "./client";
import { tokenInfo } from "./token-info";
import type { WireTokenInfo } from "./wire";

/** Each API is a box of its own for the seller to tick. */
const orderTypes: Partial<Record<Feature, string[]>> = {
  order_sync: ["bg.order.list.v2.get", "bg.order.detail.v2.get"],
  addresses: ["bg.order.shippinginfo.v2.get"],
  tracking: [
    "bg.logistics.shipment.v2.confirm",
    "bg.logistics.shipment.v2.get",
    "bg.logistics.shipment.shippingtype.update",
    "bg.logistics.warehouse.list.get",
  ],
  carriers: ["bg.logistics.companies.get"],
  platform_labels: [
    "bg.order.unshipped.package.get",
    "bg.logistics.shippingservices.get",
    "bg.logistics.shipment.create",
    "bg.logistics.shipment.result.get",
    "bg.logistics.shipment.document.get",
    "bg.logistics.shipped.package.confirm",
  ],
  cancellations: ["bg.aftersales.cancel.list.get"],
};
const crossBorderGoodsTypes: typeof orderTypes = {
  listings: ["bg.glo.goods.list.get"],
  stock_upload: [
    "bg.btg.goods.stock.quantity.get",
    "bg.btg.goods.stock.quantity.update",
    "bg.btg.goods.stock.warehouse.list.get",
  ],
};
const localGoodsTypes: typeof orderTypes = {
  listings: ["temu.local.sku.list.retrieve"],
  stock_upload: ["temu.local.goods.sku.stock.query", "bg.local.goods.stock.edit"],
};

/** What a token of this purpose needs, and whether it has it. */
export function checksOf(purpose: GrantPurpose, scopes: string[]): PermissionCheck[] {
  const types = {
    orders: orderTypes,
    products: crossBorderGoodsTypes,
    all: { ...orderTypes, ...localGoodsTypes },
  }[purpose];
  return Object.entries(types).flatMap(([feature, permissions]) =>
    permissions.map((permission) => ({
      permission,
      feature: feature as Feature,
      isGranted: scopes.includes(permission),
    })),
  );
}

/** Without these the slot is of no use at all. */
export function isUsable(purpose: GrantPurpose, checks: PermissionCheck[]): boolean {
  const needed: readonly Feature[] = purpose === "products" ? ["listings"] : indispensableFeatures;
  return checks.every(({ feature, isGranted }) => isGranted || !needed.includes(feature));
}

export function permissions(client: TemuClient): Marketplace["permissions"] {
  return {
    async check(credentials, purpose) {
      const caller = purpose === "products" ? client.forGoods(credentials) : client.forOrders(credentials);
      const { apiScopeList } = await tokenInfo(client, caller);
      return checksOf(purpose, apiScopeList);
    },
  };
}

/** What kinds of work a token may do; section by section as they offer them to the seller. */
export interface Abilities {
  orders: boolean;
  /** Goods and stock of a cross-border store, under their new names or the old ones. */
  products: boolean;
  localGoods: boolean;
}

export function abilitiesOf({ apiScopeList }: Pick<WireTokenInfo, "apiScopeList">): Abilities {
  const has = (...prefixes: string[]) =>
    apiScopeList.some((scope) => prefixes.some((prefix) => scope.startsWith(prefix)));
  return {
    orders: has("bg.order.list.v2.get"),
    products: has("bg.btg.goods.stock.", "bg.glo.goods.", "temu.goods.", "bg.goods.quantity."),
    localGoods: has("bg.local.goods.", "temu.local.goods.", "temu.local.sku."),
  };
}

const sellerTypes: Record<number, SellerType> = { 1: "cross_border", 100: "local" };

/** Null where neither the kind of store nor what the token may do tells: as with a store they manage themselves. */
export function sellerTypeOf(info: WireTokenInfo): SellerType | null {
  const told = sellerTypes[info.mallType ?? -1];
  if (told) return told;
  const { orders, products, localGoods } = abilitiesOf(info);
  if (localGoods) return "local";
  return orders || products ? "cross_border" : null;
}

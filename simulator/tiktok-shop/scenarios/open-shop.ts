import { randomBytes } from "node:crypto";
import { carriersOf, currencies, marketNames } from "../markets";
import type { Platform } from "../platform";
import type { Account, DeliveryOption, Product, Region, Shop, Warehouse } from "../records";
import { type CatalogueProduct, candles, gadgets, homeGoods } from "./catalogues";

export type NewAccount = {
  name: string;
  baseRegion: string;
  email: string;
  staffEmail?: string;
  userType?: number;
};

export function openAccount(platform: Platform, wanted: NewAccount): Account {
  const id = platform.newId("account");
  return platform.accounts.put({
    id,
    name: wanted.name,
    baseRegion: wanted.baseRegion,
    openId: `7x${Buffer.from(id).toString("base64url").slice(0, 26)}`,
    userType: wanted.userType ?? 0,
    logins: [
      { email: wanted.email, role: "MAIN" },
      ...(wanted.staffEmail ? [{ email: wanted.staffEmail, role: "STAFF" as const }] : []),
    ],
  });
}

export type NewShop = {
  id?: string;
  cipher?: string;
  name: string;
  region: Region;
  sellerType: Shop["sellerType"];
  hasHold?: boolean;
  catalogue?: CatalogueProduct[];
  warehouses?: Pick<Warehouse, "name" | "city" | "state" | "postalCode" | "street" | "contact">[];
};

/** A shop that can sell at once: warehouses, ways of delivery with their carriers, products on sale. */
export function openShop(platform: Platform, account: Account, wanted: NewShop): Shop {
  const number = platform.count("shop-code");
  const warehouses = furnish(platform, wanted);
  const sales = warehouses.filter(({ type }) => type === "SALES_WAREHOUSE").map(({ id }) => id);
  const prefix = wanted.sellerType === "CROSS_BORDER" ? "GCP" : wanted.region === "US" ? "TTP" : "ROW";
  const shop = platform.shops.put({
    id: wanted.id ?? platform.newId("shop"),
    accountId: account.id,
    name: wanted.name,
    region: wanted.region,
    sellerType: wanted.sellerType,
    cipher: wanted.cipher ?? `${prefix}_${randomBytes(16).toString("base64url")}`,
    code: `${wanted.region}${wanted.sellerType === "LOCAL" ? "LC" : "CB"}DEMO${String(number).padStart(4, "0")}`,
    currency: currencies[wanted.region],
    isActive: true,
    hasHold: wanted.hasHold ?? true,
    warehouses,
    deliveryOptions: deliveryOptions(platform, wanted.region, sales),
  });
  const catalogue = wanted.catalogue ?? (wanted.region === "US" ? homeGoods : candles);
  for (const product of catalogue) stockProduct(platform, shop, product);
  return shop;
}

export function catalogueNamed(name: string | undefined): CatalogueProduct[] | undefined {
  return { "home-goods": homeGoods, candles, gadgets, none: [] }[name ?? ""];
}

export function stockProduct(platform: Platform, shop: Shop, wanted: CatalogueProduct): Product {
  const sales = shop.warehouses.filter(({ type }) => type === "SALES_WAREHOUSE");
  const now = platform.now();
  return platform.products.put({
    id: platform.newId("product"),
    shopId: shop.id,
    title: wanted.title,
    status: "ACTIVATE",
    attributeName: wanted.attribute,
    createTime: now - 90 * 86_400,
    updateTime: now - 3 * 86_400,
    skus: wanted.variants.map((variant, index) => ({
      id: platform.newId("sku"),
      sellerSku: variant.sellerSku,
      variant: variant.name,
      priceMinor: variant.price,
      gtin: `50601234${String(platform.count("gtin")).padStart(5, "0")}`,
      stock: sales.map((warehouse, place) => ({
        warehouseId: warehouse.id,
        quantity: 120 - index * 17 - place * 60,
      })),
    })),
  });
}

function furnish(platform: Platform, { region, sellerType, warehouses, name }: NewShop): Warehouse[] {
  const places = warehouses ?? [
    {
      name: `${name} warehouse`,
      city: "Lindhaven",
      state: "Central",
      postalCode: "10110",
      street: "12 Dock Road",
      contact: "Sam Reed",
    },
  ];
  const make = (place: (typeof places)[number], index: number): Warehouse => ({
    id: platform.newId("warehouse"),
    entityId: platform.newId("warehouse"),
    name: place.name,
    effectStatus: "ENABLED",
    type: "SALES_WAREHOUSE",
    subType: sellerType === "LOCAL" ? "DOMESTIC_WAREHOUSE" : "CB_OVERSEA_WAREHOUSE",
    isDefault: index === 0,
    contact: place.contact,
    phone: "117****100",
    regionName: marketNames[region],
    regionCode: region,
    state: place.state,
    city: place.city,
    postalCode: place.postalCode,
    street: place.street,
  });
  const sales = places.map(make);
  const main = sales[0];
  if (!main) return sales;
  // Returns go to the same building: another id, the same entity.
  const returns: Warehouse = {
    ...main,
    id: platform.newId("warehouse"),
    name: `${main.city} returns desk`,
    type: "RETURN_WAREHOUSE",
    isDefault: false,
  };
  return [...sales, returns];
}

function deliveryOptions(platform: Platform, region: Region, warehouseIds: string[]): DeliveryOption[] {
  const providers = carriersOf(region).map((name) => ({ id: platform.newId("provider"), name }));
  return [
    {
      id: platform.newId("deliveryOption"),
      name: "Standard shipping",
      type: "SEND_BY_SELLER",
      warehouseIds,
      providers,
    },
    {
      id: platform.newId("deliveryOption"),
      name: "TikTok standard",
      type: "STANDARD",
      warehouseIds,
      providers: [],
    },
  ];
}

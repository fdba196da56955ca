import { type Counter, nextNumber } from "../counters";
import { storedSettings } from "../stored-settings";
import type { Table } from "../table";
import type { World } from "../world";
import { type IdKind, nextId } from "./ids";
import type {
  Account,
  App,
  AuthorizationCode,
  Cancellation,
  Delivery,
  Grant,
  Order,
  Parcel,
  Product,
  Shop,
  WebhookRegistration,
} from "./records";
import { defaultSettings, type Settings } from "./settings";

/** The marketplace's whole state and the few things every part of it needs. */
export type Platform = {
  world: World;
  accounts: Table<Account>;
  shops: Table<Shop>;
  products: Table<Product>;
  orders: Table<Order>;
  parcels: Table<Parcel>;
  cancellations: Table<Cancellation>;
  grants: Table<Grant>;
  codes: Table<AuthorizationCode>;
  registrations: Table<WebhookRegistration>;
  deliveries: Table<Delivery>;
  hasApp(): boolean;
  app(): App;
  saveApp(app: App): void;
  settings(): Settings;
  changeSettings(change: Partial<Settings>): Settings;
  now(): number;
  newId(kind: IdKind): string;
  count(name: string): number;
};

export function openPlatform(world: World): Platform {
  const { journal } = world;
  const counters = journal.table<Counter>("tiktok-shop/counters");
  const apps = journal.table<App>("tiktok-shop/apps");
  return {
    world,
    accounts: journal.table("tiktok-shop/accounts"),
    shops: journal.table("tiktok-shop/shops", (shop) => shop.accountId),
    products: journal.table("tiktok-shop/products", (product) => product.shopId),
    orders: journal.table("tiktok-shop/orders", (order) => order.shopId),
    parcels: journal.table("tiktok-shop/parcels", (parcel) => parcel.trackingNumber),
    cancellations: journal.table("tiktok-shop/cancellations", (cancellation) => cancellation.orderId),
    grants: journal.table("tiktok-shop/grants", (grant) => grant.accountId),
    codes: journal.table("tiktok-shop/codes"),
    registrations: journal.table("tiktok-shop/registrations", (registration) => registration.shopId),
    deliveries: journal.table("tiktok-shop/deliveries", (delivery) => delivery.status),
    hasApp: () => apps.size > 0,
    app: () => {
      const app = apps.get("app");
      if (!app) throw new Error("the registered app is missing from the state file");
      return app;
    },
    saveApp: (app) => void apps.put(app),
    ...storedSettings(journal, "tiktok-shop/settings", defaultSettings),
    now: () => world.clock.now(),
    newId: (kind) => nextId(counters, kind),
    count: (name) => nextNumber(counters, name),
  };
}

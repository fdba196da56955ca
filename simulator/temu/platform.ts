import { type Counter, nextNumber } from "../counters";
import { storedSettings } from "../stored-settings";
import type { Table } from "../table";
import type { World } from "../world";
import { type IdKind, nextId, nextRegionalSn } from "./ids";
import type {
  AfterSales,
  App,
  Cancellation,
  Carrier,
  Code,
  Goods,
  Mall,
  Package,
  ParentOrder,
  Push,
  SignedFile,
  SpentNumber,
  StockEdit,
  StockRow,
  Token,
  Warehouse,
} from "./records";
import { defaultSettings, type Settings } from "./settings";

/** The marketplace's whole state and the few things every part of it needs. */
export type Platform = {
  world: World;
  apps: Table<App>;
  /** Grouped by mall. */
  tokens: Table<Token>;
  codes: Table<Code>;
  malls: Table<Mall>;
  /** Grouped by mall, as the next ones are. */
  goods: Table<Goods>;
  stock: Table<StockRow>;
  stockEdits: Table<StockEdit>;
  warehouses: Table<Warehouse>;
  orders: Table<ParentOrder>;
  packages: Table<Package>;
  cancellations: Table<Cancellation>;
  afterSales: Table<AfterSales>;
  carriers: Table<Carrier>;
  spentNumbers: Table<SpentNumber>;
  files: Table<SignedFile>;
  /** Grouped by status. */
  pushes: Table<Push>;
  settings(): Settings;
  changeSettings(change: Partial<Settings>): Settings;
  now(): number;
  newId(kind: IdKind): string;
  newSn(prefix: "PO-" | "" | "PAS-" | "AS-", regionId: number): string;
  count(name: string): number;
};

export function openPlatform(world: World): Platform {
  const { journal } = world;
  const counters = journal.table<Counter>("temu/counters");
  const ofMalls = <R extends { id: string; mallId: string }>(name: string) =>
    journal.table<R>(`temu/${name}`, ({ mallId }) => mallId);
  return {
    world,
    apps: journal.table("temu/apps"),
    tokens: ofMalls("tokens"),
    codes: journal.table("temu/codes"),
    malls: journal.table("temu/malls"),
    goods: ofMalls("goods"),
    stock: ofMalls("stock"),
    stockEdits: ofMalls("stock-edits"),
    warehouses: ofMalls("warehouses"),
    orders: ofMalls("orders"),
    packages: ofMalls("packages"),
    cancellations: ofMalls("cancellations"),
    afterSales: ofMalls("after-sales"),
    carriers: journal.table("temu/carriers"),
    spentNumbers: journal.table("temu/spent-numbers"),
    files: journal.table("temu/files"),
    pushes: journal.table("temu/pushes", (push) => push.status),
    ...storedSettings(journal, "temu/settings", defaultSettings),
    now: () => world.clock.now(),
    newId: (kind) => nextId(counters, kind),
    newSn: (prefix, regionId) => nextRegionalSn(counters, prefix, regionId),
    count: (name) => nextNumber(counters, name),
  };
}

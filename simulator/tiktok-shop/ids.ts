import type { Table } from "../table";

/** Prefix and length as on the platform: decimal strings far beyond 2^53. */
const shapes = {
  account: { prefix: "7493", digits: 15 },
  shop: { prefix: "7495", digits: 15 },
  warehouse: { prefix: "7068", digits: 15 },
  deliveryOption: { prefix: "7091", digits: 15 },
  provider: { prefix: "7117", digits: 15 },
  product: { prefix: "1729", digits: 15 },
  sku: { prefix: "1730", digits: 15 },
  order: { prefix: "577", digits: 15 },
  line: { prefix: "578", digits: 15 },
  parcel: { prefix: "1152", digits: 15 },
  cancellation: { prefix: "4035", digits: 15 },
  user: { prefix: "7021", digits: 15 },
  notification: { prefix: "7600", digits: 15 },
} as const;

export type IdKind = keyof typeof shapes;
export type Counter = { id: string; value: number };

/** Coprime to ten, so that counting on never repeats a number; ids look unrelated yet are the same each run. */
const SPREAD = 618_033_988_749_897n;

export function nextId(counters: Table<Counter>, kind: IdKind): string {
  const { prefix, digits } = shapes[kind];
  const spread = (BigInt(nextNumber(counters, kind)) * SPREAD) % 10n ** BigInt(digits);
  return prefix + spread.toString().padStart(digits, "0");
}

export function nextNumber(counters: Table<Counter>, name: string): number {
  const value = (counters.get(name)?.value ?? 0) + 1;
  counters.put({ id: name, value });
  return value;
}

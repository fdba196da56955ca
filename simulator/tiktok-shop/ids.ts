import { type Counter, nextDigits } from "../counters";
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

export function nextId(counters: Table<Counter>, kind: IdKind): string {
  const { prefix, digits } = shapes[kind];
  return prefix + nextDigits(counters, kind, digits);
}

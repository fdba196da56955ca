import { type Counter, nextDigits } from "../counters";
import type { Table } from "../table";

/** Prefix and length as on the platform. What is a number on the wire stays below 2^53. */
const shapes = {
  mall: { prefix: "6344", digits: 11 },
  goods: { prefix: "6011", digits: 11 },
  sku: { prefix: "175", digits: 11 },
  product: { prefix: "34", digits: 8 },
  productSkc: { prefix: "61", digits: 8 },
  productSku: { prefix: "396", digits: 8 },
  carrier: { prefix: "7", digits: 8 },
  warehouse: { prefix: "WH-1", digits: 16 },
  package: { prefix: "PK-1", digits: 18 },
} as const;

export type IdKind = keyof typeof shapes;

export function nextId(counters: Table<Counter>, kind: IdKind): string {
  const { prefix, digits } = shapes[kind];
  return prefix + nextDigits(counters, kind, digits);
}

/** `PO-211-…`, `211-…`, `PAS-211-…`: the region stands in the number. */
export function nextRegionalSn(
  counters: Table<Counter>,
  prefix: "PO-" | "" | "PAS-" | "AS-",
  regionId: number,
): string {
  return `${prefix}${regionId}-1${nextDigits(counters, `sn ${prefix}`, 16)}`;
}

import type { Table } from "./table";

export type Counter = { id: string; value: number };

/** Coprime to ten, so that counting on never repeats a number; ids look unrelated yet are the same each run. */
const SPREAD = 618_033_988_749_897n;

export function nextNumber(counters: Table<Counter>, name: string): number {
  const value = (counters.get(name)?.value ?? 0) + 1;
  counters.put({ id: name, value });
  return value;
}

/** The next of a run of digits that never repeats. */
export function nextDigits(counters: Table<Counter>, name: string, digits: number): string {
  const spread = (BigInt(nextNumber(counters, name)) * SPREAD) % 10n ** BigInt(digits);
  return spread.toString().padStart(digits, "0");
}

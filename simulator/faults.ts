import type { Journal } from "./journal";
import type { Table } from "./table";

export const faultKinds = [
  "rate_limited",
  "server_error",
  "cut",
  "slow",
  "malformed",
  "empty",
  "answer",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** `after` lets the request take effect first: the caller cannot know whether its write was applied. */
export type FaultMoment = "before" | "after";

export type Fault = {
  id: string;
  kind: FaultKind;
  // An asterisk stands for any run of characters.
  path: string;
  method: string | null;
  when: FaultMoment;
  /** Calls it will still hit; null means until it is removed. */
  remaining: number | null;
  hits: number;
  status: number;
  retryAfterSeconds: number | null;
  delayMs: number;
  /** Null: an internal error in the marketplace's words. */
  code: number | null;
  message: string | null;
};

/** A request as the marketplace names it. */
type Called = { method: string; path: string };

export class Faults {
  private readonly table: Table<Fault>;
  private next: number;

  constructor(journal: Journal) {
    this.table = journal.table<Fault>("faults");
    this.next = Math.max(0, ...this.table.all().map((fault) => Number(fault.id))) + 1;
  }

  list(): Fault[] {
    return this.table.all();
  }

  add(fault: Omit<Fault, "id" | "hits">): Fault {
    return this.table.put({ ...fault, id: String(this.next++), hits: 0 });
  }

  remove(id: string): boolean {
    const known = this.table.get(id) !== undefined;
    this.table.delete(id);
    return known;
  }

  clear(): void {
    for (const fault of this.table.all()) this.table.delete(fault.id);
  }

  /** The oldest fault that fits, with one of its calls used up. */
  take(request: Called): Fault | null {
    for (const fault of this.table.values()) {
      if (fault.remaining === 0 || !fits(fault, request)) continue;
      fault.hits += 1;
      if (fault.remaining !== null) fault.remaining -= 1;
      return this.table.put(fault);
    }
    return null;
  }
}

function fits(fault: Fault, request: Called): boolean {
  if (fault.method !== null && fault.method !== request.method) return false;
  const parts = fault.path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(request.path);
}

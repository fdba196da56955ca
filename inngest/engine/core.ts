import type { ClientBase, Pool } from "pg";
import type { Bell } from "./bell";
import type { Clock } from "./clock";
import type { FunctionPlan } from "./config";
import { takeIn } from "./intake";
import { transaction } from "./store";

/** What every part of the one engine of a database shares. */
export interface Core {
  pool: Pool;
  clock: Clock;
  bell: Bell;
  plans: Map<string, FunctionPlan>;
  underway: Map<string, Job>;
  /** No jobs are started before this moment of `performance.now()`. */
  restUntil: number;
  backoffMs: number[];
  mostCalls: number;
  log: (line: string) => void;
  /** Closing starts nothing new; halted gives up what is under way. */
  closing: AbortController;
  halted: AbortController;
}

export interface Event {
  id: string;
  name: string;
  data: unknown;
  ts: number;
  user?: unknown;
  v?: unknown;
  meta?: unknown;
}

export interface Job {
  id: string;
  run: string;
  kind: "call" | "step" | "sleep";
  step: string | null;
  memberOf: string | null;
  keys: string[];
  attempt: number;
  generation: number;
  function: string;
  event: Event;
  /** What the run has behind it, by the SDK's ids, in the order of completion. */
  steps: [id: string, value: unknown][];
  /** Other steps of the run are open, so the SDK must plan what it finds and not run it at once. */
  isParallel: boolean;
}

/** One transaction: its connection, its moment, and the events that are taken in before it commits. */
export interface Unit {
  core: Core;
  db: ClientBase;
  now: Date;
  emitted: Event[];
}

export async function inUnit<T>(core: Core, body: (unit: Unit) => Promise<T>): Promise<T> {
  const result = await transaction(core.pool, async (db) => {
    const unit: Unit = { core, db, now: core.clock.now(), emitted: [] };
    const value = await body(unit);
    while (unit.emitted.length) await takeIn(unit, unit.emitted.splice(0));
    return value;
  });
  core.bell.ring();
  return result;
}

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

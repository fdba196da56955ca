import { readdir, readFile } from "node:fs/promises";
import { setTimeout as timer } from "node:timers/promises";
import pg from "pg";
import type { FunctionPlan } from "./config";

/** What the SDK sends of an event besides (user, v, meta) is kept and passed on as it came. */
export interface Event {
  id: string;
  name: string;
  data: unknown;
  ts: number;
}

/** A leased job: one call of the app for a run, or one sleep that is over. */
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

/** What every part of the one engine of a database shares. */
export class Core {
  plans = new Map<string, FunctionPlan>();
  readonly underway = new Map<string, Job>();
  /** Closing starts nothing new; halted gives up what is under way. */
  readonly closing = new AbortController();
  readonly halted = new AbortController();
  /** Rung when there may be something to do. Who waits takes it before looking, so that no ring is missed. */
  bell = new AbortController();
  private databaseAheadMs = 0;
  private advancedMs = 0;

  constructor(
    readonly pool: pg.Pool,
    readonly backoffMs: number[],
    readonly log: (line: string) => void,
  ) {
    pool.on("error", (error) => log(`A connection to the database was lost: ${error.message}`));
  }

  ring(): void {
    const rung = this.bell;
    this.bell = new AbortController();
    rung.abort();
  }

  /** The database's time, because the machine's own may differ from it. Tests advance it. */
  now(): Date {
    return new Date(Date.now() + this.databaseAheadMs + this.advancedMs);
  }

  async syncClock(): Promise<void> {
    const { rows } = await this.pool.query<{ now: Date }>("select clock_timestamp() as now");
    if (rows[0]) this.databaseAheadMs = rows[0].now.getTime() - Date.now();
  }

  advance(ms: number): void {
    this.advancedMs += ms;
    this.ring();
  }
}

/** One transaction and its moment. */
export interface Unit {
  core: Core;
  db: pg.ClientBase;
  now: Date;
}

/** Runs `body` in a transaction, again from the start when Postgres chose it as a deadlock's victim. */
export async function inUnit<T>(core: Core, body: (unit: Unit) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const db = await core.pool.connect();
    try {
      await db.query("begin");
      const result = await body({ core, db, now: core.now() });
      await db.query("commit");
      db.release();
      core.ring();
      return result;
    } catch (error) {
      db.release(true); // closes the connection, and so rolls back whatever state it is in
      const isDeadlock = error instanceof pg.DatabaseError && error.code === "40P01";
      if (!isDeadlock || tries === 5) throw error;
    }
  }
}

/** Applies the files of migrations/ that this database has not seen, in the order of their names. */
export async function migrate(db: pg.ClientBase): Promise<void> {
  await db.query("create schema if not exists engine");
  await db.query("create table if not exists engine.migrations (name text primary key)");
  const { rows } = await db.query<{ name: string }>("select name from engine.migrations");
  const folder = new URL("./migrations/", import.meta.url);
  for (const name of (await readdir(folder)).sort()) {
    if (rows.some((row) => row.name === name)) continue;
    const sql = await readFile(new URL(name, folder), "utf8");
    await db.query(`begin; ${sql}; insert into engine.migrations values ('${name}'); commit;`);
  }
}

/** Waits, but not beyond the signal: that is the one reason for the timer to reject. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  timer(ms, undefined, { signal }).catch(() => undefined);

export const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

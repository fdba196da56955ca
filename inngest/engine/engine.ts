import { once } from "node:events";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { Core, migrate, pause } from "./core";
import { loadPlans } from "./register";
import { serve } from "./server";
import { work } from "./work";

/** The waits of Inngest's own server between attempts. */
const serversBackoffMs = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200].map((seconds) => seconds * 1000);
/** One number for all engines of a database; Postgres gives the lock back when the holder's connection dies. */
const leadersLock = 7_349_201_558;
const askForLockMs = 250;
/** How long a stop waits for calls under way; one that takes longer is made again after the next start. */
const lastCallsMs = 3000;
const syncMs = 10_000;
const syncUntilKnownMs = 1000;

export interface EngineOptions {
  databaseUrl: string;
  /** Where the app serves its functions; left out, the engine waits for the app to register by itself. */
  appUrl?: string;
  port?: number;
  backoffMs?: number[];
  log?: (line: string) => void;
}

/** Waits to lead the database, then serves it. Null when told to stop while it waits. */
export async function startEngine(options: EngineOptions, stopping = new AbortController().signal) {
  const leader = new pg.Client({ connectionString: options.databaseUrl, keepAlive: true });
  const isLost = new Promise<void>((resolve) => {
    leader.on("error", () => resolve()).on("end", () => resolve());
  });
  await leader.connect();
  const tryLock = `select where pg_try_advisory_lock(${leadersLock})`;
  while (!(await leader.query(tryLock)).rowCount) {
    await pause(askForLockMs, stopping);
    if (stopping.aborted) return leader.end().then(() => null);
  }
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 10 });
  const core = new Core(pool, options.backoffMs ?? serversBackoffMs, options.log ?? (() => {}));
  const server = serve(core);
  try {
    await migrate(leader);
    await core.syncClock();
    core.plans = await loadPlans(pool);
    await once(server.listen(options.port ?? 0, "127.0.0.1"), "listening");
  } catch (error) {
    await Promise.all([leader.end(), pool.end()]);
    throw error;
  }

  const parts = [work(core), options.appUrl && keepInSync(core, options.appUrl)];
  const ended = isLost.then(async () => {
    core.closing.abort();
    core.halted.abort();
    core.ring();
    server.close();
    server.closeAllConnections();
    await Promise.all(parts);
    await pool.end();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Moves the engine's clock, so that what would fall due in the meantime falls due at once. */
    advance: (ms: number) => core.advance(ms),
    stop: async () => {
      core.closing.abort();
      core.ring();
      const last = AbortSignal.timeout(lastCallsMs);
      while (core.underway.size && !last.aborted) await pause(20, last);
      await leader.end();
      await ended;
    },
    /** Settles when the engine no longer leads its database, told to stop or not. */
    ended,
  };
}

/** Asks the app to register its functions until it has, and again and again, so that edits are seen. */
async function keepInSync(core: Core, appUrl: string): Promise<void> {
  const registered = `The functions of ${appUrl} are registered.`;
  let said = "";
  while (!core.closing.signal.aborted) {
    let state = registered;
    try {
      const signal = AbortSignal.any([core.closing.signal, AbortSignal.timeout(60_000)]);
      const response = await fetch(appUrl, { method: "PUT", signal });
      const text = await response.text();
      if (!response.ok) state = `The functions of ${appUrl} are not registered: ${text.slice(0, 500)}`;
    } catch {
      state = `Waiting for the app at ${appUrl}.`;
    }
    if (state !== said && !core.closing.signal.aborted) core.log(state);
    said = state;
    await pause(state === registered ? syncMs : syncUntilKnownMs, core.closing.signal);
  }
}

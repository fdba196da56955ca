import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { Bell } from "./bell";
import { takeBack } from "./claim";
import { Clock } from "./clock";
import type { Core } from "./core";
import { type Leadership, lead } from "./leadership";
import { pause } from "./pause";
import { loadPlans } from "./register";
import { serve } from "./server";
import { migrate } from "./store";
import { keepInSync } from "./sync";
import { work } from "./work";

/** The waits of Inngest's own server between attempts. */
const serversBackoffMs = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200].map((seconds) => seconds * 1000);
/** How long a stop waits for calls under way; one that takes longer is made again after the next start. */
const lastCallsMs = 3000;

export interface EngineOptions {
  databaseUrl: string;
  /** Where the app serves its functions; left out, the engine waits for the app to register by itself. */
  appUrl?: string;
  port?: number;
  backoffMs?: number[];
  mostCalls?: number;
  log?: (line: string) => void;
}

export interface Engine {
  url: string;
  /** Moves the engine's clock, so that what would fall due in the meantime falls due at once. */
  advance(ms: number): void;
  stop(): Promise<void>;
  /** Settles when the engine no longer leads its database, told to stop or not. */
  ended: Promise<void>;
}

/** Waits to lead the database, then serves it. Null when told to stop while it waits. */
export async function startEngine(
  options: EngineOptions,
  stopping = new AbortController().signal,
): Promise<Engine | null> {
  const leadership = await lead(options.databaseUrl, stopping);
  if (!leadership) return null;
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 10 });
  try {
    await migrate(leadership.client);
    const core = await assemble(pool, options);
    await takeBack(core, "infinity");
    const server = await listen(serve(core), options.port ?? 0);
    return run(core, server, leadership, options.appUrl);
  } catch (error) {
    await leadership.client.end();
    await pool.end();
    throw error;
  }
}

async function assemble(pool: pg.Pool, options: EngineOptions): Promise<Core> {
  const log = options.log ?? (() => {});
  pool.on("error", (error) => log(`A connection to the database was lost: ${error.message}`));
  const clock = new Clock();
  await clock.sync(pool);
  return {
    pool,
    clock,
    bell: new Bell(),
    plans: await loadPlans(pool),
    underway: new Map(),
    restUntil: 0,
    backoffMs: options.backoffMs ?? serversBackoffMs,
    mostCalls: options.mostCalls ?? 20,
    log,
    closing: new AbortController(),
    halted: new AbortController(),
  };
}

function run(core: Core, server: Server, leadership: Leadership, appUrl?: string): Engine {
  const parts = [work(core), appUrl && keepInSync(core, appUrl)];
  const ended = leadership.lost.then(async () => {
    core.closing.abort();
    core.halted.abort();
    core.bell.ring();
    server.close();
    server.closeAllConnections();
    await Promise.all(parts);
    await core.pool.end();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    advance: (ms) => {
      core.clock.advance(ms);
      core.bell.ring();
    },
    stop: async () => {
      core.closing.abort();
      const last = AbortSignal.timeout(lastCallsMs);
      while (core.underway.size && !last.aborted) await pause(20, last);
      await leadership.client.end();
      await ended;
    },
    ended,
  };
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server));
  });
}

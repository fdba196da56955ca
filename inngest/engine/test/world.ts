import http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { afterAll, expect, vi } from "vitest";
import { testDatabase } from "@/db/test/database";
import { startEngine } from "../engine";

export interface Run {
  id: string;
  function: string;
  status: string;
  output: unknown;
  /** When it goes on; null once it is over. */
  due: string | null;
}

/** What the SDK's own errors look like once they have crossed the wire. */
export interface RunError {
  name: string;
  message: string;
}

vi.setConfig({ testTimeout: 20_000 });

/** Asks until it holds. The deadline is far, for machines that have much to do. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 15 });

export const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** An engine with a database of its own, and an app in this process that serves functions to it. */
export async function startWorld(functions: (inngest: Inngest) => InngestFunction.Any[]) {
  const database = await testDatabase();
  const engine = await startEngine({ databaseUrl: database.ownerUrl, backoffMs: [60_000] });
  if (!engine) throw new Error("the engine was told to stop");
  const inngest = new Inngest({ id: "app", isDev: true, baseUrl: engine.url, logger: silent });
  const app = await listen(http.createServer(serve({ client: inngest, functions: functions(inngest) })));
  afterAll(async () => {
    await engine.stop();
    app.server.close();
    app.server.closeAllConnections();
  });
  const registered = await fetch(app.url, { method: "PUT" });
  expect(await registered.json()).toMatchObject({ modified: true });

  let advancedMs = 0;
  const runs = async (id: string) =>
    ((await (await fetch(`${engine.url}/runs`)).json()) as Run[]).filter(
      (run) => run.function === `app-${id}`,
    );
  const ended = async (id: string, count = 1) =>
    until(async () => {
      const over = (await runs(id)).filter(({ status }) => !["queued", "running"].includes(status));
      expect(over).toHaveLength(count);
      return over;
    });
  return {
    engine,
    inngest,
    database,
    appUrl: app.url,
    runs,
    ended,
    /** Waits until all runs of a function sleep, or wait for a retry, so that the clock can be moved. */
    async resting(id: string): Promise<void> {
      const aheadMs = 30_000;
      await until(async () => {
        const dues = (await runs(id)).map(({ due }) => new Date(due ?? 0).getTime());
        expect(Math.min(...dues)).toBeGreaterThan(Date.now() + advancedMs + aheadMs);
      });
    },
    advance(ms: number): void {
      advancedMs += ms;
      engine.advance(ms);
    },
    /** The only run of a function, once it is over. */
    async end(id: string): Promise<Run> {
      const [run] = await ended(id);
      if (!run) throw new Error(`no run of ${id}`);
      return run;
    },
  };
}

async function listen(server: http.Server): Promise<{ server: http.Server; url: string }> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest` };
}

import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, expect, it, vi } from "vitest";
import { testDatabase } from "@/db/test/database";

const database = await testDatabase();
const [enginePort, appPort] = [await freePort(), await freePort()];
const engineUrl = `http://127.0.0.1:${enginePort}`;
const env = {
  engine: {
    ENGINE_PORT: String(enginePort),
    ENGINE_DATABASE_URL: database.ownerUrl,
    ENGINE_APP_URL: `http://127.0.0.1:${appPort}/api/inngest`,
    ENGINE_BACKOFF_MS: "50",
  },
  app: { APP_PORT: String(appPort), EFFECTS_URL: database.ownerUrl, INNGEST_DEV: engineUrl },
};
const files = { engine: "./main.ts", app: "./test/crash-app.ts" };
type Part = keyof typeof files;
const processes = new Map<Part, ChildProcess>();

const client = new Client({ connectionString: database.ownerUrl });
await client.connect();
await client.query("create table effects (run text, step text, before text, mark text)");
await client.query("create table ends (run text)");
afterAll(async () => {
  for (const child of processes.values()) child.kill("SIGKILL");
  await client.end();
});

function start(part: Part): void {
  const file = fileURLToPath(new URL(files[part], import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: { ...process.env, ...env[part] },
    stdio: ["ignore", "ignore", "inherit"],
  });
  processes.set(part, child);
}

function restart(part: Part): void {
  processes.get(part)?.kill("SIGKILL");
  start(part);
}

async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const count = async (table: string) => (await client.query(`select from ${table}`)).rowCount ?? 0;
const patiently = { timeout: 60_000, interval: 10 };

it("finishes every run once, however often engine and app are killed", async () => {
  const runs = 20;
  const kills: Part[] = ["engine", "app", "engine", "app"];
  start("engine");
  start("app");
  await vi.waitFor(async () => {
    const { functions } = (await (await fetch(`${engineUrl}/health`)).json()) as { functions: string[] };
    expect(functions).toHaveLength(2);
  }, patiently);
  const events = Array.from({ length: runs }, (_, n) => ({ name: "test/chain", data: { n } }));
  await fetch(`${engineUrl}/e/key`, { method: "POST", body: JSON.stringify(events) });

  for (const [n, part] of kills.entries()) {
    await vi.waitFor(async () => expect(await count("effects")).toBeGreaterThan((n + 1) * runs), patiently);
    restart(part);
  }
  await vi.waitFor(async () => expect(await count("ends")).toBeGreaterThanOrEqual(runs), patiently);

  const ended = await client.query<{ id: string; status: string; output: string[] }>(
    "select id, status, output from engine.runs where function = 'app-chain'",
  );
  expect(ended.rows).toHaveLength(runs);
  expect(new Set(ended.rows.map(({ output }) => output[0])).size).toBe(runs);
  const { rows: effects } = await client.query<{ run: string; step: string; before: string; mark: string }>(
    "select * from effects",
  );
  for (const { id, status, output } of ended.rows) {
    expect(status).toBe("completed");
    // Each mark of the result was made by its step, from the mark of the step before it.
    const steps = ["one", "two", "three", "four", "five", "six"];
    for (const [n, step] of steps.entries()) {
      expect(effects).toContainEqual({ run: id, step, before: output[n], mark: output[n + 1] });
    }
  }
  // Only what a kill found under way is done again.
  expect(effects.length).toBeLessThanOrEqual(runs * 6 + kills.length * runs);
  expect(new Set((await client.query("select run from ends")).rows.map(({ run }) => run)).size).toBe(runs);
  await vi.waitFor(async () => expect(await count("engine.jobs")).toBe(0), patiently);
  // Processes are started again and again: on a busy machine that alone takes most of a minute.
}, 180_000);

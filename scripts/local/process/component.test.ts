import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "@/db/local";
import { type Component, type ComponentOptions, startComponent } from "./component";
import { identityOf, isRunning } from "./identity";
import { AlreadyRunningError, clearLeftovers, openRunFolder } from "./run-folder";

const folder = mkdtempSync(join(tmpdir(), "longshore-run-"));
const notes: string[] = [];
const run = await openRunFolder(folder, (name) => notes.push(`cleared ${name}`));

afterAll(() => {
  run.release();
  rmSync(folder, { recursive: true, force: true });
});

const SERVER = `
  process.stdout.write("hello from " + process.pid + "\\n");
  require("node:http").createServer((_, answer) => answer.end(String(process.pid))).listen(Number(process.env.TEST_PORT), "127.0.0.1");`;

async function optionsFor(name: string, program = SERVER): Promise<ComponentOptions> {
  const port = await freePort();
  return {
    name,
    args: ["-e", program],
    env: { TEST_PORT: String(port) },
    cwd: folder,
    healthUrl: `http://127.0.0.1:${port}`,
  };
}

async function pidAnswering({ healthUrl }: ComponentOptions): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(healthUrl).catch(() => null);
    if (answer) return Number(await answer.text());
    await wait(50);
  }
  throw new Error("Nobody answers.");
}

const start = (options: ComponentOptions): Promise<Component> =>
  startComponent(options, run, (note) => notes.push(note));

describe("startComponent", () => {
  it("answers when the component does, and keeps what it says", async () => {
    const options = await optionsFor("speaker");
    const component = await start(options);
    expect(await pidAnswering(options)).toBe(component.pid);
    expect(readFileSync(component.logFile, "utf8")).toContain(`hello from ${component.pid}`);
    await component.stop();
    expect(existsSync(join(folder, "speaker.pid"))).toBe(false);
  });

  it("starts it again after a crash, but not after kill9 or stop", async () => {
    const options = await optionsFor("phoenix");
    const component = await start(options);
    const first = component.pid;
    process.kill(first, "SIGKILL");
    while (identityOf(first)) await wait(20);
    expect(await pidAnswering(options)).not.toBe(first);
    expect(notes.filter((note) => note.startsWith("phoenix ended unexpectedly (SIGKILL)"))).toHaveLength(1);

    await component.kill9();
    await wait(800);
    await expect(fetch(options.healthUrl)).rejects.toThrow();
    await component.restart();
    expect(await pidAnswering(options)).toBe(component.pid);
    await component.stop();
  });

  it("says with its last words why it did not start", async () => {
    const options = await optionsFor("failing", "console.error('no such colour'); process.exit(3)");
    await expect(start(options)).rejects.toThrow(/failing ended \(code 3\)[\s\S]*no such colour/);
  });

  it("ends what the component started, too", async () => {
    const options = await optionsFor(
      "parent",
      `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(SERVER)}], { stdio: "ignore" }); setInterval(() => {}, 1000)`,
    );
    const component = await start(options);
    const child = await pidAnswering(options);
    expect(child).not.toBe(component.pid);
    await component.stop();
    expect(identityOf(child)).toBeNull();
  });
});

describe("openRunFolder", () => {
  it("refuses a second start from the same folder", async () => {
    await expect(openRunFolder(folder, () => {})).rejects.toBeInstanceOf(AlreadyRunningError);
  });

  it("ends what a killed predecessor left, and nothing that only has its number", async () => {
    const other = mkdtempSync(join(tmpdir(), "longshore-run-"));
    const leftover = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
      detached: true,
      stdio: "ignore",
    });
    const known = identityOf(leftover.pid ?? 0);
    if (!known) throw new Error("The leftover did not start.");
    writeFileSync(join(other, "supervisor.pid"), JSON.stringify({ pid: 4_000_000, startedAt: "1" }));
    writeFileSync(join(other, "engine.pid"), JSON.stringify(known));
    // Ours, under another start time: as if our number had been given to somebody else before.
    writeFileSync(join(other, "app.pid"), JSON.stringify({ pid: process.pid, startedAt: "1" }));
    writeFileSync(join(other, "bridge.pid"), '{"pid": 12');

    const cleared: string[] = [];
    const opened = await openRunFolder(other, (name) => cleared.push(name));
    expect(cleared).toEqual(["engine"]);
    expect(isRunning(known)).toBe(false);
    opened.release();
    await clearLeftovers(other, (name) => cleared.push(name));
    expect(cleared).toEqual(["engine"]);
    rmSync(other, { recursive: true });
  });
});

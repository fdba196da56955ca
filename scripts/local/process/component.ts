import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { endGroup, signalGroup } from "./end-group";
import type { Identity } from "./identity";
import type { RunFolder } from "./run-folder";

export type ComponentOptions = {
  name: string;
  /** For Node: the program and its arguments. */
  args: readonly string[];
  env: Record<string, string>;
  cwd: string;
  /** Answers with a status below 500 as soon as the component works. */
  healthUrl: string;
  readyMs?: number;
};

export type Component = {
  name: string;
  logFile: string;
  /** Changes when the component is restarted. */
  readonly pid: number;
  /** Ends it at once, as a crash would, and leaves it so. */
  kill9(): Promise<void>;
  /** Starts it again, after `kill9` or `stop` or while it runs, and waits until it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A part of the stack does not work; the message ends with its own last words. */
export class ComponentError extends Error {
  override readonly name = "ComponentError";
}

/** Leaders of the groups that run now. When we fall over, they must not stay behind. */
const leaders = new Set<number>();
process.on("exit", () => {
  for (const pid of leaders) signalGroup(pid, "SIGKILL");
});

const GRACE_MS = 8000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Starts a part of the stack as a process of its own, waits until it answers, and starts it again
 * whenever it ends without having been asked to.
 */
export async function startComponent(
  options: ComponentOptions,
  folder: RunFolder,
  onNote: (note: string) => void,
): Promise<Component> {
  const { name } = options;
  const logFile = folder.logFile(name);
  let current: Running | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  /** Only what once worked is started again: what cannot start is for the person to see. */
  let isWanted = false;

  type Running = { child: ChildProcess; identity: Identity; ended: Promise<string> };

  function launch(): Running {
    // The file itself, and not a pipe through us: a component must survive our death to be found again.
    const log = openSync(logFile, "a");
    const child = spawn(process.execPath, options.args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", log, log],
      detached: true,
    });
    closeSync(log);
    const ended = new Promise<string>((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    });
    if (child.pid === undefined) throw new Error(`${name} could not be started with ${process.execPath}.`);
    const running = { child, identity: folder.record(name, child.pid), ended };
    const { pid } = child;
    leaders.add(pid);
    current = running;
    const startedAt = Date.now();
    ended.then((reason) => {
      leaders.delete(pid);
      // What it had started would keep its port.
      signalGroup(pid, "SIGKILL");
      if (current === running && isWanted) void comeBack(reason, Date.now() - startedAt);
    });
    return running;
  }

  async function comeBack(reason: string, livedMs: number): Promise<void> {
    if (livedMs > 60_000) pauseMs = FIRST_PAUSE_MS;
    onNote(`${name} ended unexpectedly (${reason}) and is started again; see ${logFile}`);
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    if (isWanted) launch();
  }

  async function start(): Promise<void> {
    const { ended } = launch();
    await untilAnswering(options, ended, logFile);
    isWanted = true;
  }

  /** From here on its end is expected. */
  function letGo(): Running | null {
    isWanted = false;
    const running = current;
    current = null;
    folder.forget(name);
    return running;
  }

  const component: Component = {
    name,
    logFile,
    get pid() {
      if (!current) throw new Error(`${name} does not run.`);
      return current.identity.pid;
    },
    async kill9() {
      const running = letGo();
      if (!running) return;
      signalGroup(running.identity.pid, "SIGKILL");
      await running.ended;
    },
    async restart() {
      await component.stop();
      await start();
    },
    async stop() {
      const running = letGo();
      if (!running) return;
      await endGroup(running.identity, GRACE_MS);
      await running.ended;
    },
  };
  try {
    await start();
  } catch (error) {
    await component.stop();
    throw error;
  }
  return component;
}

async function untilAnswering(
  { name, healthUrl, readyMs = 60_000 }: ComponentOptions,
  ended: Promise<string>,
  logFile: string,
): Promise<void> {
  let reason: string | null = null;
  ended.then((why) => {
    reason = why;
  });
  const deadline = Date.now() + readyMs;
  while (reason === null && Date.now() < deadline) {
    if (await answers(healthUrl)) return;
    await wait(100);
  }
  const fate =
    reason === null ? `did not answer at ${healthUrl} within ${readyMs / 1000} s` : `ended (${reason})`;
  const words = readFileSync(logFile, "utf8").trim().split("\n").slice(-15).join("\n");
  throw new ComponentError(`${name} ${fate}. The end of ${logFile}:\n${words}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: "manual" });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    // Not listening yet: what we are here to wait for.
    return false;
  }
}

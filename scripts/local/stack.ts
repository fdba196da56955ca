import { join, resolve } from "node:path";
import type { DatabaseUrls } from "@/db/local";
import { migrate } from "@/db/migrate";
import { buildApp, DEFAULT_DIST_DIR, isBuildCurrent } from "./build-app";
import { type ComponentName, componentSpecs } from "./components";
import { embeddedDatabase, externalDatabase } from "./database";
import { type Environment, localEnvironment } from "./environment";
import { assertFree, freePorts, type Ports } from "./ports";
import { type Component, ComponentError, startComponent } from "./process/component";
import { openRunFolder } from "./process/run-folder";
import { ROOT } from "./root";
import { runTool, script } from "./run-tool";
import { localSecrets } from "./secrets";

export type StackOptions = {
  /** Another database than the one that is brought along. */
  database?: DatabaseUrls | null;
  /** All state lies here: data, mail, secrets, process ids and logs. */
  folder: string;
  ports: Ports | "free";
  /** Fills an empty database with a demonstration organization, which one enters without a password. */
  isDemo: boolean;
  /** False for tests: faster, and gone when the stack stops. */
  isDurable: boolean;
  /** `build` builds first when the sources have changed; `none` leaves the app out. */
  app: "build" | "dev" | "none";
  /** Another one lets two builds of one checkout run side by side. */
  distDir?: string;
  /** Added to what the components read from the environment. */
  env?: Environment;
  /** Gives up between two steps, and what was begun is stopped. */
  signal?: AbortSignal;
  /** Hears of a step that takes long before it is done. */
  onBegin?: (label: string) => void;
  onStep?: (step: Step) => void;
  onNote?: (note: string) => void;
};

export type Step = { label: string; ms: number };

export type Stack = {
  env: Environment;
  ports: Ports;
  appUrl: string;
  simulatorUrl: string;
  mailboxUrl: string;
  engineUrl: string;
  urls: DatabaseUrls;
  /** Where the database's files lie, when it is ours. */
  dataPath: string | null;
  /** `app` is missing when it was left out, `bridge` where the database needs none. */
  processes: Partial<Record<ComponentName, Component>> &
    Record<"mailbox" | "simulator" | "engine", Component>;
  stop(): Promise<void>;
};

/** Brings up everything that Longshore needs on one machine, and answers when all of it works. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { onNote = () => {}, onStep = () => {}, distDir = DEFAULT_DIST_DIR } = options;
  const folder = resolve(options.folder);
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const timed = async <Result>(label: string, work: () => Promise<Result>): Promise<Result> => {
    options.signal?.throwIfAborted();
    const from = Date.now();
    const result = await work();
    onStep({ label, ms: Date.now() - from });
    return result;
  };

  try {
    const run = await openRunFolder(join(folder, "run"), (name) =>
      onNote(`${name} of an earlier start still ran and was ended`),
    );
    undo.push(() => run.release());
    const ports = options.ports === "free" ? await freePorts() : options.ports;
    const secrets = localSecrets(folder);
    await assertFree(ports, [
      "bridge",
      "engine",
      "mailboxSmtp",
      "mailbox",
      "simulator",
      "temuUs",
      "temuEu",
      "temuGlobal",
      "temuPa",
      "temuCn",
      ...(options.app === "none" ? [] : (["app"] as const)),
    ]);

    const database = await timed("PostgreSQL", () =>
      options.database
        ? Promise.resolve(externalDatabase(options.database))
        : embeddedDatabase(folder, ports.postgres, secrets, options.isDurable),
    );
    undo.push(() => database.stop());
    if (database.isReused) onNote("PostgreSQL of an earlier start still ran and is used again");
    const { urls } = database;
    await timed("migrations", () => migrate(urls.ownerUrl));

    const env: Environment = {
      ...localEnvironment({ ports, secrets, urls, isDemo: options.isDemo }),
      ...(database.needsBridge ? {} : { DATABASE_BRIDGE_URL: "" }),
      ...options.env,
    };
    const specs = componentSpecs({
      folder,
      ports,
      env,
      distDir,
      isDev: options.app === "dev",
      engineDatabaseUrl: database.engineUrl,
    });
    const start = (name: ComponentName) =>
      timed(specs[name].label, async () => {
        const spec = { name, cwd: ROOT, ...specs[name], env: { ...specs[name].env, ...options.env } };
        const component = await startComponent(spec, run, onNote);
        undo.push(() => component.stop());
        return component;
      });

    const [bridge, mailbox, simulator, engine] = await allOrFirstError([
      database.needsBridge ? start("bridge") : Promise.resolve(undefined),
      start("mailbox"),
      start("simulator"),
      start("engine"),
    ]);
    if (options.app === "build" && !isBuildCurrent(distDir)) {
      const logFile = join(folder, "run/build.log");
      options.onBegin?.("building the app, which takes a minute or two");
      await timed("build of the app", () => buildApp({ distDir, env, logFile, signal: options.signal }));
    }
    const app = options.app === "none" ? undefined : await start("app");
    if (app && options.isDemo)
      await timed("demonstration organization", () =>
        seed(env, join(folder, "run/seed.log"), options.signal),
      );

    const at = (port: number) => `http://localhost:${port}`;
    return {
      env,
      ports,
      appUrl: at(ports.app),
      simulatorUrl: at(ports.simulator),
      mailboxUrl: at(ports.mailbox),
      engineUrl: at(ports.engine),
      urls,
      dataPath: database.dataPath,
      processes: { ...(bridge ? { bridge } : {}), mailbox, simulator, engine, ...(app ? { app } : {}) },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function seed(env: Environment, logFile: string, signal?: AbortSignal): Promise<void> {
  const { code, words } = await runTool(script("scripts/local/seed-demonstration.ts"), {
    logFile,
    env,
    signal,
  });
  if (code !== 0)
    throw new ComponentError(
      `The demonstration could not be made. The end of ${logFile}:\n${words.slice(-4000)}`,
    );
}

/** Unlike Promise.all it lets the others finish first, so that they can be stopped. */
async function allOrFirstError<Results extends readonly Promise<unknown>[] | []>(
  work: Results,
): Promise<{ -readonly [Index in keyof Results]: Awaited<Results[Index]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

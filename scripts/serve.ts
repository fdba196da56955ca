import { parseArgs } from "node:util";
import { LocalDatabaseError } from "@/db/local";
import { BuildError } from "./local/build-app";
import { chosenDatabase, DatabaseSettingError } from "./local/database";
import { PortError, portsFrom } from "./local/ports";
import { ComponentError } from "./local/process/component";
import { AlreadyRunningError } from "./local/process/run-folder";
import { type Stack, startStack } from "./local/stack";
import { stateFolder } from "./local/state-folder";
import { bold, duration, followLog, printNote, printStep, printTable, quiet, red } from "./local/terminal";

/** Errors whose message was written for the person at the terminal. */
const SENTENCES = [
  LocalDatabaseError,
  DatabaseSettingError,
  PortError,
  AlreadyRunningError,
  ComponentError,
  BuildError,
];

const { values: flags } = parseArgs({
  options: { dev: { type: "boolean", default: false }, verbose: { type: "boolean", default: false } },
});

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => onSignal(signal));

function onSignal(signal: NodeJS.Signals): void {
  // One who asks twice does not want to wait; the next start ends what is left.
  if (stopping.signal.aborted) process.exit(130);
  console.log(`\n${quiet(`${signal}: stopping everything; once more to leave at once`)}`);
  stopping.abort();
}

const from = Date.now();
console.log(bold(flags.dev ? "Longshore, for development" : "Longshore"));
try {
  const chosen = chosenDatabase(process.env);
  const stack = await startStack({
    folder: stateFolder(),
    ports: portsFrom(process.env),
    database: chosen,
    // Its one-click entry must never open a database that others reach.
    isDemo: chosen === null,
    isDurable: true,
    app: flags.dev ? "dev" : "build",
    signal: stopping.signal,
    onBegin: (label) => console.log(`  ${quiet(`… ${label}`)}`),
    onStep: printStep,
    onNote: printNote,
  });
  if (flags.verbose) {
    for (const component of Object.values(stack.processes)) followLog(component.name, component.logFile);
  }
  announce(stack);
  await new Promise<void>((resolve) => {
    // The listener alone does not keep the process alive.
    const alive = setInterval(() => {}, 60_000);
    const end = () => {
      clearInterval(alive);
      resolve();
    };
    if (stopping.signal.aborted) end();
    else stopping.signal.addEventListener("abort", end);
  });
  await stack.stop();
  console.log("Stopped.");
} catch (error) {
  if (stopping.signal.aborted) {
    console.log("Stopped.");
  } else {
    console.error(`\n${red("Longshore did not start.")} ${explain(error)}`);
    process.exitCode = 1;
  }
}

function announce(stack: Stack): void {
  const { processes, dataPath, urls } = stack;
  console.log(`\n${bold("Ready")} ${quiet(`after ${duration(Date.now() - from)}`)}\n`);
  printTable([
    ["App", stack.appUrl],
    [
      "  to enter",
      `"Open the demonstration" on the sign-in page; or any address, and open the link in the in-box`,
    ],
    ["Mail in-box", stack.mailboxUrl],
    ["Simulator", `${stack.simulatorUrl}/console`],
    ["Jobs", stack.engineUrl],
    ["Database", withoutPassword(urls.ownerUrl)],
    ["  its files", dataPath ?? "where DATABASE_URL points"],
    ["Logs", `${processes.engine.logFile.replace(/engine\.log$/, "")}*.log`],
  ]);
  console.log(`\n${quiet("Ctrl-C stops everything. npm run reset begins anew.")}`);
}

/** The password lies in the secrets of the state folder; a terminal is read by others. */
function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}

/** A sentence where we have one, the whole error where we have not. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return SENTENCES.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}

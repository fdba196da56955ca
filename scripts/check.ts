import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { processCommand, removeCluster } from "@/db/local";
import type { Outcome } from "./check/outcome";
import { REPORTS, STAGES, type Stage, type StageContext } from "./check/stages";
import { clearLeftovers } from "./local/process/run-folder";
import { bold, duration, green, printNote, quiet, red } from "./local/terminal";

const { values: flags } = parseArgs({ options: { only: { type: "string" } } });
const wanted = flags.only?.split(",");
const stages = STAGES.filter(({ name }) => !wanted || wanted.includes(name));

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

const PREFIX = "longshore-check-";
await removeAbandoned();
mkdirSync(REPORTS, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
// Open to walk through: as root, PostgreSQL runs under another account.
chmodSync(folder, 0o711);

const results: { name: string; ms: number; outcome: Outcome }[] = [];
try {
  for (const stage of stages) {
    if (!stopping.signal.aborted) results.push(await timed(stage));
  }
} finally {
  await remove(folder);
}
summarize();

async function timed(stage: Stage): Promise<(typeof results)[number]> {
  console.log(`${bold(stage.name)} …`);
  const from = Date.now();
  const context: StageContext = { folder, signal: stopping.signal, onNote: printNote };
  const outcome = await stage.run(context).catch((error: unknown) => crashed(error));
  for (const detail of outcome.details) console.log(`${red("✗")} ${detail}\n`);
  return { name: stage.name, ms: Date.now() - from, outcome };
}

function crashed(error: unknown): Outcome {
  const details = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  return { passed: 0, failed: 1, details };
}

function summarize(): void {
  console.log("");
  for (const { name, ms, outcome } of results) {
    const mark = outcome.failed > 0 ? red("✗") : green("✓");
    console.log(
      `  ${mark} ${name.padEnd(10)} ${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(4)} failed  ${quiet(duration(ms))}`,
    );
  }
  const total = (key: "passed" | "failed") => results.reduce((sum, { outcome }) => sum + outcome[key], 0);
  // What was not run did not pass.
  const failed = total("failed") + (stages.length - results.length);
  console.log(`\n${total("passed")} passed, ${failed} failed`);
  process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;
}

async function remove(abandoned: string): Promise<void> {
  const state = join(abandoned, "state");
  await clearLeftovers(join(state, "run"), (name) =>
    printNote(`${name} of an earlier check still ran and was ended`),
  );
  await removeCluster(join(state, "postgres"));
  rmSync(abandoned, { recursive: true, force: true });
}

/** Checks that were killed before they could clear up. */
async function removeAbandoned(): Promise<void> {
  for (const entry of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(entry)?.[1];
    const path = join(tmpdir(), entry);
    const isOurs =
      process.getuid?.() === 0 || lstatSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (pid && isOurs && processCommand(Number(pid)) === null) await remove(path);
  }
}

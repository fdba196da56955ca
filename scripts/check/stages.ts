import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BuildError, buildApp } from "../local/build-app";
import { findBrowser } from "../local/find-browser";
import { ROOT } from "../local/root";
import { program, runTool, script, type ToolRun } from "../local/run-tool";
import { type Stack, startStack } from "../local/stack";
import { counted } from "./counted";
import { type Outcome, single } from "./outcome";
import { readPlaywright, readVitest } from "./reports";

export const REPORTS = join(ROOT, ".local/reports");
export const VITEST_REPORT = join(REPORTS, "vitest.json");
export const PLAYWRIGHT_REPORT = join(REPORTS, "playwright.json");

/** A build of its own, so that a check can run beside a server that uses `.next`. */
const DIST_DIR = ".local/check/next";

export type StageContext = { folder: string; signal: AbortSignal; onNote(note: string): void };
export type Stage = { name: string; run(context: StageContext): Promise<Outcome> };

export const STAGES: readonly Stage[] = [
  {
    name: "lint",
    run: (context) => passes(context, "lint", [program("@biomejs/biome/bin/biome"), "check", "."]),
  },
  { name: "arrows", run: (context) => passes(context, "arrows", script("scripts/checks/arrows.ts")) },
  {
    name: "documents",
    run: (context) => passes(context, "documents", script("scripts/checks/documents.ts")),
  },
  { name: "types", run: types },
  { name: "unit", run: unitTests },
  { name: "build", run: build },
  { name: "browser", run: browserTests },
];

function tool(
  { signal }: StageContext,
  name: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<ToolRun> {
  return runTool(args, { logFile: join(REPORTS, `${name}.log`), signal, env });
}

async function passes(context: StageContext, name: string, args: string[]): Promise<Outcome> {
  const { code, words } = await tool(context, name, args);
  return single(code === 0, words);
}

async function types(context: StageContext): Promise<Outcome> {
  const generated = await tool(context, "typegen", [program("next/dist/bin/next"), "typegen"]);
  if (generated.code !== 0) return single(false, generated.words);
  return passes(context, "types", [program("typescript/bin/tsc"), "--noEmit", "--project", checkedTypes()]);
}

/**
 * The project's own configuration names the routes of a build and of `npm run dev` alike, because Next
 * insists; where both are there they contradict one another.
 */
function checkedTypes(): string {
  const file = join(ROOT, ".local/check/tsconfig.json");
  const include = ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts"].map((path) =>
    join(ROOT, path),
  );
  const config = { extends: join(ROOT, "tsconfig.json"), include, exclude: [join(ROOT, "node_modules")] };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(config));
  return file;
}

async function unitTests(context: StageContext): Promise<Outcome> {
  rmSync(VITEST_REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const run = await tool(context, "unit", [program("vitest/vitest.mjs"), "run", ...reporters], {
    NODE_ENV: "test",
    CI: "1",
  });
  return counted(run, readVitest(VITEST_REPORT));
}

async function build({ signal }: StageContext): Promise<Outcome> {
  try {
    await buildApp({
      distDir: DIST_DIR,
      env: { NEXT_TELEMETRY_DISABLED: "1" },
      logFile: join(REPORTS, "build.log"),
      signal,
    });
    return single(true, "");
  } catch (error) {
    if (error instanceof BuildError) return single(false, error.message);
    throw error;
  }
}

async function browserTests(context: StageContext): Promise<Outcome> {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const browser = await findBrowser(context.onNote);
  const stack = await startStack({
    folder: join(context.folder, "state"),
    ports: "free",
    isDemo: true,
    isDurable: false,
    app: "build",
    distDir: DIST_DIR,
    signal: context.signal,
    onNote: context.onNote,
  });
  try {
    const args = [program("@playwright/test/cli.js"), "test", "--reporter=list,json"];
    const run = await tool(context, "browser", args, {
      ...browserTestEnvironment(stack),
      ...browser.env,
      CHROMIUM_PATH: browser.path,
      // Tests that kill what they run against start a stack of their own from the same build.
      NEXT_DIST_DIR: DIST_DIR,
      PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT,
      CI: "1",
    });
    return counted(run, readPlaywright(PLAYWRIGHT_REPORT));
  } finally {
    await stack.stop();
  }
}

/** What the browser tests know of the stack that they run against. */
export function browserTestEnvironment(stack: Stack): Record<string, string> {
  return {
    ...stack.env,
    SIMULATOR_URL: stack.simulatorUrl,
    MAILBOX_URL: stack.mailboxUrl,
    ENGINE_URL: stack.engineUrl,
  };
}

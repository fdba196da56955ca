import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { ROOT } from "./root";
import { program, runTool } from "./run-tool";
import { sourceHash } from "./source-hash";

export type BuildOptions = {
  /** Relative to the root, as Next wants it. */
  distDir: string;
  env: Record<string, string>;
  logFile: string;
  signal?: AbortSignal;
};

/** The app could not be built; the message ends with the last lines of the build. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

export const DEFAULT_DIST_DIR = ".next";

const stampOf = (distDir: string) => join(ROOT, distDir, "longshore-sources");

/** Whether the build in `distDir` was made from the sources as they are. */
export function isBuildCurrent(distDir: string): boolean {
  const stamp = stampOf(distDir);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceHash(ROOT);
}

export async function buildApp({ distDir, env, logFile, signal }: BuildOptions): Promise<void> {
  // A build that fails half-way leaves a folder that must not be taken for the old build.
  rmSync(stampOf(distDir), { force: true });
  // Before, not after: what is edited meanwhile has to count as newer.
  const hash = sourceHash(ROOT);
  const typesFile = join(ROOT, "next-env.d.ts");
  const types = existsSync(typesFile) ? readFileSync(typesFile) : null;
  const { code, words } = await runTool([program("next/dist/bin/next"), "build"], {
    logFile,
    signal,
    env: { ...env, NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TSCONFIG: tsconfigFor(distDir) },
  });
  // A build beside the usual one must not turn the editor's types over to its own folder.
  if (distDir !== DEFAULT_DIST_DIR && types) writeFileSync(typesFile, types);
  if (code !== 0) throw new BuildError(`"next build" failed. The end of ${logFile}:\n${words.slice(-4000)}`);
  writeFileSync(stampOf(distDir), hash);
}

/** Next adds the folder of its build to this file, and for all but the usual one that must not be ours. */
function tsconfigFor(distDir: string): string {
  if (distDir === DEFAULT_DIST_DIR) return "tsconfig.json";
  const path = `${distDir}.tsconfig.json`;
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  const config = {
    extends: relative(dirname(file), join(ROOT, "tsconfig.json")),
    include: [`./${basename(distDir)}/types/**/*.ts`],
  };
  writeFileSync(file, JSON.stringify(config));
  return path;
}

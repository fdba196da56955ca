import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
  const { code, words } = await runTool([program("next/dist/bin/next"), "build"], {
    logFile,
    signal,
    env: { ...env, NODE_ENV: "production", NEXT_DIST_DIR: distDir },
  });
  if (code !== 0) throw new BuildError(`"next build" failed. The end of ${logFile}:\n${words.slice(-4000)}`);
  writeFileSync(stampOf(distDir), hash);
}

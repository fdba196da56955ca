import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sourceHash } from "./source-hash";

export type BuildOptions = {
  root: string;
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

const stampOf = ({ root, distDir }: BuildOptions) => join(root, distDir, "longshore-sources");

/** Whether the build in `distDir` was made from the sources as they are. */
export function isBuildCurrent(options: BuildOptions): boolean {
  const stamp = stampOf(options);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceHash(options.root);
}

/** Builds the app; throws with the end of the log when that fails. */
export async function buildApp(options: BuildOptions): Promise<void> {
  const { root, logFile } = options;
  const stamp = stampOf(options);
  // A build that fails half-way leaves a folder that must not be taken for the old build.
  rmSync(stamp, { force: true });
  // Before, not after: what is edited meanwhile has to count as newer.
  const hash = sourceHash(root);
  mkdirSync(dirname(logFile), { recursive: true });
  const { code, words } = await runBuild(options);
  if (code !== 0) throw new BuildError(`"next build" failed. The end of ${logFile}:\n${words}`);
  writeFileSync(stamp, hash);
}

function runBuild({
  root,
  distDir,
  env,
  logFile,
  signal,
}: BuildOptions): Promise<{ code: number; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      env: { ...process.env, ...env, NODE_ENV: "production", NEXT_DIST_DIR: distDir },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    const log = createWriteStream(logFile);
    let words = "";
    const keep = (chunk: Buffer) => {
      log.write(chunk);
      words = (words + chunk.toString("utf8")).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => {
      log.end();
      resolve({ code: code ?? -1, words: words.trim() });
    });
  });
}

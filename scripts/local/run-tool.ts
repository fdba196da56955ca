import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./root";

export type ToolOptions = {
  logFile: string;
  env?: Record<string, string | undefined>;
  signal?: AbortSignal;
  /** Also shows at the terminal what goes into the log. */
  isShown?: boolean;
};

export type ToolRun = { code: number; words: string };

/** Runs a JavaScript program to its end. `words` is the end of what it said; the log has all. */
export function runTool(args: readonly string[], options: ToolOptions): Promise<ToolRun> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      signal: options.signal,
    });
    const log = createWriteStream(options.logFile);
    let words = "";
    const keep = (chunk: Buffer) => {
      log.write(chunk);
      if (options.isShown) process.stdout.write(chunk);
      words = (words + chunk.toString("utf8")).slice(-20_000);
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

/** A program inside a package, without the detour over npx. */
export const program = (path: string) => join(ROOT, "node_modules", path);

/** A TypeScript file of ours, as arguments for Node. */
export const script = (path: string) => ["--import", "tsx", join(ROOT, path)];

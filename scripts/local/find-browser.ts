import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

export type Browser = {
  path: string;
  /** What it needs beside the usual environment. */
  env: Record<string, string>;
};

/** No Chromium anywhere; the message says what was tried. */
export class BrowserError extends Error {
  override readonly name = "BrowserError";
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const CACHED = new Set([
  "chrome",
  "headless_shell",
  "chrome-headless-shell",
  "Chromium",
  "Google Chrome for Testing",
]);

/** A Chromium that runs here: one that is there, else one that can be fetched, else the one from npm. */
export async function findBrowser(onStep: (step: string) => void): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (runs(chosen)) return { path: chosen, env: {} };
    throw new BrowserError(`CHROMIUM_PATH is ${chosen}, which does not run.`);
  }
  const present = onPath() ?? inPlaywrightCache();
  if (present) return { path: present, env: {} };

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    onStep("installing Chromium with apt");
    const quietly = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update"], quietly);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quietly);
    const installed = onPath();
    if (installed) return { path: installed, env: {} };
  }

  onStep("downloading Chromium with Playwright");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "ignore",
  });
  const downloaded = inPlaywrightCache();
  if (downloaded) return { path: downloaded, env: {} };

  onStep("unpacking the Chromium from npm");
  return fromNpm();
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC_APPS];
  return candidates.find((path) => existsSync(path) && runs(path)) ?? null;
}

function inPlaywrightCache(): string | null {
  const ours = process.platform === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright";
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), ours);
  if (!existsSync(cache)) return null;
  const versions = readdirSync(cache).filter((name) => name.startsWith("chromium"));
  const found = versions
    .sort()
    .reverse()
    .flatMap((name) => executablesIn(join(cache, name), 5));
  return found.find(runs) ?? null;
}

function executablesIn(folder: string, depth: number): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? executablesIn(path, depth - 1) : [];
    return CACHED.has(entry.name) ? [path] : [];
  });
}

async function fromNpm(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new BrowserError("No Chromium was found: install Chrome or Chromium, or set CHROMIUM_PATH to one.");
  }
  const before = process.env.LD_LIBRARY_PATH;
  if (!hasLibraries()) {
    // Read when the package is loaded: it then unpacks the libraries that this machine lacks.
    process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
    process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
  }
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  const libraries = process.env.LD_LIBRARY_PATH;
  if (!runs(path))
    throw new BrowserError(
      `The Chromium from npm (${path}) does not run here: install one and set CHROMIUM_PATH.`,
    );
  return { path, env: libraries && libraries !== before ? { LD_LIBRARY_PATH: libraries } : {} };
}

function hasLibraries(): boolean {
  const { stdout } = spawnSync("ldconfig", ["-p"], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  });
  return (stdout ?? "").includes("libnss3.so");
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    // Not executable, a stub that wants a snap, or a library missing: no browser for us.
    return false;
  }
}

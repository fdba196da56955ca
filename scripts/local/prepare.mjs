// Plain JavaScript without any package: it runs before the packages are there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const lockFile = join(root, "package-lock.json");
const installedFile = join(root, "node_modules/.package-lock.json");
const stampFile = join(root, "node_modules/.longshore-lock");

/** Makes everything ready for TypeScript: Node, the folder, the packages, and the loader. */
export async function prepare() {
  refuseOldNode();
  refuseClosedFolder();
  install();
  // The aliases of tsconfig.json are read from the folder that we stand in.
  process.chdir(root);
  const { register } = await import(
    pathToFileURL(join(root, "node_modules/tsx/dist/esm/api/index.mjs")).href
  );
  register();
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  leave(
    `Longshore needs Node.js 20.9 or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
}

function refuseClosedFolder() {
  const state = process.env.LONGSHORE_LOCAL || join(root, ".local");
  for (const folder of [root, state, join(state, "run")]) {
    if (existsSync(folder) && !isWritable(folder)) {
      leave(
        `Longshore keeps its packages and data in ${folder}, where this user may not write: start as its owner, or copy the project to a folder of your own.`,
      );
    }
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function install() {
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
  if (!isInstalled()) {
    console.log("Installing packages: this takes a minute the first time.");
    const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    // The npm that runs us, if one does; another may be of another version.
    const npm = process.env.npm_execpath;
    const { status, error } = npm
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
      : spawnSync("npm", args, { cwd: root, stdio: "inherit" });
    if (error || status !== 0) {
      leave(
        `The packages could not be installed (${error ? error.message : `npm ci ended with ${status}`}): see above, mend that, and start again.`,
      );
    }
  }
  writeFileSync(stampFile, hash);
}

/** Whether somebody ran `npm ci` by hand: npm notes down what it installed. */
function isInstalled() {
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const present = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { optional, devOptional, extraneous, version }]) =>
      path === "" || optional || devOptional || extraneous || present[path]?.version === version,
  );
}

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}

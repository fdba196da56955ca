import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { accountFor, canReach } from "./account";
import { LocalDatabaseError } from "./error";
import type { Account } from "./run";
import { sharedFolder } from "./shared-folder";

export type DataFolder = { path: string; account: Account };

/**
 * Where the cluster of `folder` really lies. That is `folder` itself, unless root runs us from a place
 * that PostgreSQL's account cannot enter: then it is a folder of its own elsewhere, and a pointer file
 * beside `folder` names it.
 */
export function dataFolder(folder: string): DataFolder {
  const wanted = resolve(folder);
  mkdirSync(dirname(wanted), { recursive: true });
  const account = accountFor(wanted);
  if (canReach(wanted, account)) {
    assertOurs(wanted);
    return { path: wanted, account };
  }
  const path = pointedFolder(wanted) ?? newPointedFolder(wanted);
  return { path, account: accountFor(path) };
}

/** Makes an empty folder that only the account may read, as PostgreSQL demands. */
export function makePrivateFolder(path: string, account: Account): void {
  mkdirSync(path, { mode: 0o700 });
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Removes the data of `folder`, wherever it lies. The cluster must be stopped. */
export function removeDataFolder(folder: string): void {
  const wanted = resolve(folder);
  const elsewhere = pointedFolder(wanted);
  if (elsewhere) rmSync(dirname(elsewhere), { recursive: true, force: true });
  rmSync(pointerOf(wanted), { force: true });
  rmSync(wanted, { recursive: true, force: true });
}

const pointerOf = (wanted: string) => `${wanted}.location`;

function newPointedFolder(wanted: string): string {
  const parent = sharedFolder("clusters", randomUUID());
  writeFileSync(join(parent, "origin"), wanted);
  const path = join(parent, "data");
  writeFileSync(pointerOf(wanted), path);
  return path;
}

function pointedFolder(wanted: string): string | null {
  if (!existsSync(pointerOf(wanted))) return null;
  const path = readFileSync(pointerOf(wanted), "utf8").trim();
  const originFile = join(dirname(path), "origin");
  if (!existsSync(originFile)) return null;
  const origin = readFileSync(originFile, "utf8").trim();
  if (origin === wanted) return path;
  // A moved project keeps its data; a copied one must not write into those of the original.
  if (existsSync(pointerOf(origin))) return null;
  writeFileSync(originFile, wanted);
  return path;
}

function assertOurs(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const uid = process.getuid?.();
  if (!stat || uid === undefined || uid === 0 || statSync(path).uid === uid) return;
  throw new LocalDatabaseError(
    "folder_unusable",
    `The database in ${path} was made by another user (uid ${stat.uid}, we are ${uid}): start as that user or as root, or remove it with "npm run reset".`,
  );
}

import { randomUUID } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processCommand, removeCluster } from "@/db/local";

const NAME = /^(longshore-test-(\d+)-[0-9a-f]{8})/;

/** A data folder whose name tells which process it belongs to. PostgreSQL makes the folder itself. */
export function newRunFolder(): string {
  return join(tmpdir(), `longshore-test-${process.pid}-${randomUUID().slice(0, 8)}`);
}

/** Ends and removes the clusters of runs that were killed before they could. */
export async function removeLeftovers(): Promise<void> {
  const abandoned = new Set<string>();
  for (const entry of readdirSync(tmpdir())) {
    const [, name, pid] = NAME.exec(entry) ?? [];
    if (name && processCommand(Number(pid)) === null && isOurs(join(tmpdir(), entry))) abandoned.add(name);
  }
  for (const name of abandoned) await removeCluster(join(tmpdir(), name));
}

function isOurs(path: string): boolean {
  const uid = process.getuid?.();
  return uid === undefined || uid === 0 || lstatSync(path, { throwIfNoEntry: false })?.uid === uid;
}

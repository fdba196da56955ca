import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { processCommand } from "./process-command";

export type Postmaster = { pid: number; port: number; isReady: boolean };

/** The server that runs on this data folder, if one does. A file left by a crash is cleared away. */
export function runningPostmaster(dataPath: string): Postmaster | null {
  const file = join(dataPath, "postmaster.pid");
  if (!existsSync(file)) return null;
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory, status.
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  // PostgreSQL itself trusts the number alone and refuses to start when another of this user's
  // processes has got it since, as after a reboot.
  if (!Number.isInteger(pid) || !serves(pid, dataPath)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

function serves(pid: number, dataPath: string): boolean {
  const command = processCommand(pid);
  if (!command?.includes("postgres")) return false;
  const standsIn = statSync(`/proc/${pid}/cwd`, { throwIfNoEntry: false });
  if (!standsIn) return command.includes(dataPath);
  // A server stands in its data folder, and so still does after the folder was moved.
  const data = statSync(dataPath);
  return standsIn.dev === data.dev && standsIn.ino === data.ino;
}

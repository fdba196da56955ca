import { setTimeout as wait } from "node:timers/promises";
import { type Identity, isRunning } from "./identity";

/** Ends a process that leads a group of its own, with everything it started: politely, then not. */
export async function endGroup(leader: Identity, graceMs: number): Promise<void> {
  if (!isRunning(leader)) return;
  signalGroup(leader.pid, "SIGTERM");
  for (let waitedMs = 0; waitedMs < graceMs; waitedMs += 50) {
    await wait(50);
    if (!isRunning(leader)) break;
  }
  // Also what the leader left behind.
  signalGroup(leader.pid, "SIGKILL");
  while (isRunning(leader)) await wait(20);
}

export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody of the group is left.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { processCommand } from "@/db/local";

/**
 * A process, told from any other that has the same number later: ids are given out again, and a
 * server may change its own command line (Next does), but never the moment at which it started.
 */
export const identity = z.object({ pid: z.number().int().positive(), startedAt: z.string().min(1) });
export type Identity = z.infer<typeof identity>;

export function identityOf(pid: number): Identity | null {
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isRunning({ pid, startedAt }: Identity): boolean {
  return startOf(pid) === startedAt;
}

function startOf(pid: number): string | null {
  // Also filters what has ended but was not collected yet.
  if (processCommand(pid) === null) return null;
  if (existsSync("/proc/self/stat")) {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return null;
    // The second field is the name in brackets and may hold blanks; the 22nd is the start, in ticks.
    const fields = readFileSync(file, "utf8").split(")").at(-1)?.trim().split(" ");
    return fields?.[19] ?? null;
  }
  return execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim() || null;
}

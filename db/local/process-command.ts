import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * The command line of a running process, or null when there is none. Process ids are given out again,
 * so nothing may be reused or ended by its number alone.
 */
export function processCommand(pid: number): string | null {
  if (existsSync("/proc/self/cmdline")) {
    try {
      // A process that has ended and was not collected yet has an empty command line.
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  }
  try {
    return (
      execFileSync("ps", ["-ww", "-p", String(pid), "-o", "command="], { encoding: "utf8" }).trim() || null
    );
  } catch (error) {
    // ps answers with status 1 when it knows no such process.
    if (error instanceof Error && "status" in error && error.status === 1) return null;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH");
}

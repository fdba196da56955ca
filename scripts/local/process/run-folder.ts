import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endGroup } from "./end-group";
import { type Identity, identity, identityOf, isRunning } from "./identity";

const SUPERVISOR = "supervisor";

/** Another start already works from this folder. */
export class AlreadyRunningError extends Error {
  override readonly name = "AlreadyRunningError";

  constructor(readonly pid: number) {
    super(
      `Longshore already runs from this folder (process ${pid}): use that one, or end it with Ctrl-C first.`,
    );
  }
}

/** `.local/run`: who runs, and what they wrote. */
export type RunFolder = {
  logFile(name: string): string;
  record(name: string, pid: number): Identity;
  forget(name: string): void;
  release(): void;
};

/** Takes the folder for this process, after ending what a killed predecessor left behind. */
export async function openRunFolder(folder: string, onLeftover: (name: string) => void): Promise<RunFolder> {
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => join(folder, `${name}.pid`);

  const supervisor = readIdentity(fileOf(SUPERVISOR));
  if (supervisor && isRunning(supervisor)) throw new AlreadyRunningError(supervisor.pid);
  rmSync(fileOf(SUPERVISOR), { force: true });
  claim(fileOf(SUPERVISOR));
  await clearLeftovers(folder, onLeftover);

  return {
    logFile(name) {
      const file = join(folder, `${name}.log`);
      // The last run's words are kept once: they tell why it ended.
      if (existsSync(file)) renameSync(file, join(folder, `${name}.previous.log`));
      return file;
    },
    record(name, pid) {
      const found = identityOf(pid);
      if (!found) throw new Error(`The process ${pid} of ${name} ended before it could be noted down.`);
      writeFileSync(fileOf(name), JSON.stringify(found));
      return found;
    },
    forget: (name) => rmSync(fileOf(name), { force: true }),
    release: () => rmSync(fileOf(SUPERVISOR), { force: true }),
  };
}

/** Ends the processes that are noted down in the folder and still run. */
export async function clearLeftovers(folder: string, onLeftover: (name: string) => void): Promise<void> {
  for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
    const name = entry.replace(/\.pid$/, "");
    if (name === entry || name === SUPERVISOR) continue;
    const leftover = readIdentity(join(folder, entry));
    if (leftover && isRunning(leftover)) {
      onLeftover(name);
      await endGroup(leftover, 3000);
    }
    rmSync(join(folder, entry), { force: true });
  }
}

/** The supervisor that works from this folder now, if one does. */
export function runningSupervisor(folder: string): Identity | null {
  const supervisor = readIdentity(join(folder, `${SUPERVISOR}.pid`));
  return supervisor && isRunning(supervisor) ? supervisor : null;
}

function claim(file: string): void {
  const self = identityOf(process.pid);
  try {
    // Fails when another start was quicker by a moment.
    writeFileSync(file, JSON.stringify(self), { flag: "wx" });
  } catch (error) {
    const other = readIdentity(file);
    if (other) throw new AlreadyRunningError(other.pid);
    throw error;
  }
}

function readIdentity(file: string): Identity | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  // Cut off in the middle of writing, by a crash: such a file names nobody.
  const parsed = identity.safeParse(text.endsWith("}") ? JSON.parse(text) : null);
  return parsed.success ? parsed.data : null;
}

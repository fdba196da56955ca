import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { LocalDatabaseError } from "./error";

/** /var/lib is cleaned by nobody; /var/tmp is for systems where even root may not write there. */
const CANDIDATES = ["/var/lib/longshore", "/var/tmp/longshore"];

/**
 * A folder that root owns and everybody may enter. What PostgreSQL needs goes there when the project
 * lies where its account cannot follow, such as below /root.
 */
export function sharedFolder(...parts: [string, ...string[]]): string {
  const refusals: string[] = [];
  for (const root of CANDIDATES) {
    try {
      mkdirSync(root, { recursive: true });
    } catch (error) {
      refusals.push(String(error));
      continue;
    }
    const stat = lstatSync(root);
    // Somebody else's folder of that name could hand us programs that we would then run.
    if (!stat.isDirectory() || stat.uid !== 0 || (stat.mode & 0o022) !== 0) {
      refusals.push(`${root} is not root's own folder`);
      continue;
    }
    // Not by the mode of mkdir, which a strict umask would narrow.
    chmodSync(root, 0o755);
    let folder = root;
    for (const part of parts) {
      folder = join(folder, part);
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
    }
    return folder;
  }
  throw new LocalDatabaseError(
    "folder_unusable",
    `No folder was found that PostgreSQL's account can enter (${refusals.join("; ")}).`,
  );
}

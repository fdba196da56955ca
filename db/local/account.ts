import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Account } from "./run";

/** `nobody` on every system that we know of; PostgreSQL refuses to run as root. */
const NOBODY = 65534;

/** The account to run a cluster under: root hands over to the folder's owner, or to nobody. */
export function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : { uid: NOBODY, gid: NOBODY };
}

/** Whether the account may walk down to `folder`; the folder itself becomes the account's own. */
export function canReach(folder: string, account: Account): boolean {
  if (!account) return true;
  for (let at = dirname(folder); ; at = dirname(at)) {
    const stat = statSync(at);
    const mayEnter =
      stat.uid === account.uid
        ? stat.mode & 0o100
        : stat.gid === account.gid
          ? stat.mode & 0o010
          : stat.mode & 0o001;
    if (!mayEnter) return false;
    if (at === dirname(at)) return true;
  }
}

const minWaitMs = 60_000;
const maxWaitMs = 30 * 60_000;

/** Asked soon at first, then ever more rarely: the older what made it due, the longer the wait. */
export function askAgainAt(dueSince: Date, now: Date): Date {
  const waitMs = Math.min(maxWaitMs, Math.max(minWaitMs, (now.getTime() - dueSince.getTime()) / 4));
  return new Date(now.getTime() + waitMs);
}

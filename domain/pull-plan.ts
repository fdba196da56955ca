/** Figures the product promises: design.md 4. All in milliseconds. */
const minute = 60_000;
const dayMs = 24 * 60 * minute;
export const pullEveryMs = 10 * minute;
/** While orders keep coming. */
const pullSoonMs = 2 * minute;
/** Changes are read again this far back: a marketplace's clock and ours differ, and pages move while read. */
const overlapMs = 60 * minute;
const lookBackMs = 2 * dayMs;
const lookBackEveryMs = 15 * minute;
/** A store that no pull has reached for this long is shown as failing. */
export const staleAfterMs = 15 * minute;

export interface PullHistory {
  /** Everything changed before this is known; null before the first pull. */
  cursorAt: Date | null;
  /** When the last pull reached back the full two days. */
  lookedBackAt: Date | null;
}

export interface PullWindow {
  from: Date;
  to: Date;
  /** Reaches back the full two days. */
  looksBack: boolean;
  /** More lies after it: another pull has to follow at once. */
  isBehind: boolean;
}

/**
 * What the next pull has to cover. It starts from the cursor, however old, so that a gap of any length is
 * closed; and no later than it takes to look back in full at least every 15 minutes. Never more than a look-back
 * at once: what is cut off halfway through weeks would begin at their start again, for ever.
 */
export function nextWindow({ cursorAt, lookedBackAt }: PullHistory, now: Date): PullWindow {
  const at = now.getTime();
  const nextPull = at + pullEveryMs;
  const looksBack = lookedBackAt === null || nextPull - lookedBackAt.getTime() > lookBackEveryMs;
  const fromCursor = (cursorAt?.getTime() ?? at) - overlapMs;
  const from = looksBack ? Math.min(fromCursor, at - lookBackMs) : fromCursor;
  const to = Math.min(at, from + lookBackMs);
  const isBehind = to < at;
  return { from: new Date(from), to: new Date(to), looksBack: looksBack && !isBehind, isBehind };
}

/** When to pull again: soon while the store sells or when a pull failed, never later than promised. */
export function nextPullAt(now: Date, { foundNew, failed }: { foundNew: boolean; failed: boolean }): Date {
  return new Date(now.getTime() + (foundNew || failed ? pullSoonMs : pullEveryMs));
}

export interface DayWindow {
  from: Date;
  to: Date;
}

/** A period day by day, newest first, so that today's orders are there before last month's. */
export function dayWindows({ from, to }: DayWindow): DayWindow[] {
  const count = Math.ceil((to.getTime() - from.getTime()) / dayMs);
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(Math.max(from.getTime(), to.getTime() - (index + 1) * dayMs)),
    to: new Date(to.getTime() - index * dayMs),
  }));
}

/** The days that are still to be read, where reading came back as far as `reachedAt`. */
export function daysLeft(period: DayWindow, reachedAt: Date | null): DayWindow[] {
  return dayWindows(period).filter(({ to }) => !reachedAt || to <= reachedAt);
}

const minuteMs = 60_000;

export type DurationParts = { days: number; hours: number; minutes: number };

/** Whole minutes, rounded down: a deadline must never look further away than it is. */
export function durationParts(durationMs: number): DurationParts {
  const minutes = Math.floor(Math.abs(durationMs) / minuteMs);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

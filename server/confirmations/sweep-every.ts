/** Longer than the job's own tries wait in between (40 minutes at most), so that only what nobody works on is found. */
export const sweepEveryMs = 60 * 60_000;

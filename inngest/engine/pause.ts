import { setTimeout as timer } from "node:timers/promises";

/** Waits, but not beyond the moment of being told to stop: that is the one reason for the timer to reject. */
export const pause = (ms: number, stopping: AbortSignal): Promise<void> =>
  timer(ms, undefined, { signal: stopping }).catch(() => undefined);

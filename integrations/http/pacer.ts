export interface Pace {
  perSecond: number;
  /** How many may go at once after a rest. */
  burst: number;
}

interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

const keysBeforeSweep = 1000;

/**
 * A token bucket for each key, kept as the one instant at which the bucket would be full again. It paces this
 * process only; the vendor's own 429 stays the last word.
 */
export function pacer(pace: Pace, clock: Clock): (key: string) => Promise<void> {
  const tokenMs = 1000 / pace.perSecond;
  const fullAt = new Map<string, number>();

  return async function take(key) {
    const now = clock.now();
    if (fullAt.size >= keysBeforeSweep) {
      for (const [other, at] of fullAt) if (at <= now) fullAt.delete(other);
    }
    const next = Math.max(now, fullAt.get(key) ?? 0) + tokenMs;
    fullAt.set(key, next);
    const waitMs = next - now - pace.burst * tokenMs;
    if (waitMs > 0) await clock.sleep(waitMs);
  };
}

export interface RetryPolicy {
  /** Tries in all, the first included. */
  attempts: number;
  firstMs: number;
  maxMs: number;
}

/** Doubles up to the cap; half of it is chance, so that many workers do not come back together. Advice wins. */
export function retryDelayMs(
  policy: RetryPolicy,
  attempt: number,
  advisedMs: number | undefined,
  random: () => number,
): number {
  if (advisedMs !== undefined) return advisedMs;
  const ceiling = Math.min(policy.maxMs, policy.firstMs * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}

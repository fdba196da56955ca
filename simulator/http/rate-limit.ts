type Bucket = { tokens: number; filledAt: number };

/** One bucket per key. Wall time: a moved clock must not hand out quota. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  /** Seconds to wait, or null when the call may go on. */
  waitFor(key: string, perSecond: number): number | null {
    const now = performance.now();
    const bucket = this.buckets.get(key) ?? { tokens: perSecond, filledAt: now };
    this.buckets.set(key, bucket);
    bucket.tokens = Math.min(perSecond, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return null;
  }
}

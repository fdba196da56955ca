const ways: Record<string, "webhook" | "pull" | "backfill"> = {
  "handle-webhook": "webhook",
  "pull-store": "pull",
  "backfill-store": "backfill",
};

/** Longer than this after payment is no news of our speed: the store was not connected yet, or cut off. */
const tellingMs = 24 * 60 * 60_000;

/** By which way an order arrived, and how long after its payment where that says something. */
export function arrival({ actor, at }: { actor: string; at: Date }, paidAt: Date | null) {
  const way = ways[actor] ?? "hand";
  const afterMs = paidAt ? at.getTime() - paidAt.getTime() : null;
  const isTelling = afterMs !== null && afterMs >= 0 && afterMs < tellingMs && way !== "backfill";
  return { way, afterMs: isTelling ? afterMs : null } as const;
}

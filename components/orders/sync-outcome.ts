import type { ApiOutputs } from "@/server/api/root";

export type SyncedStore = Pick<
  ApiOutputs["stores"]["list"][number],
  "id" | "name" | "status" | "pullsOrders" | "lastPulledAt" | "lastFound" | "pullFailingSince" | "pullFailure"
>;

/** Why there is no use in asking a store, or null. */
export function cannotSync({
  status,
  pullsOrders,
}: SyncedStore): "unconnected" | "needs_authorization" | "switched_off" | null {
  if (status === "unconnected" || status === "needs_authorization") return status;
  return pullsOrders ? null : "switched_off";
}

/** What became of a store that was asked: `before` is how it stood then. */
export function syncOutcome(
  before: SyncedStore,
  now: SyncedStore | undefined,
): "waiting" | "answered" | "failed" {
  if (!now) return "failed";
  if ((now.lastPulledAt?.getTime() ?? 0) > (before.lastPulledAt?.getTime() ?? 0)) return "answered";
  // One that failed before we asked may fail again without a new mark: only a new failure is news.
  return now.pullFailingSince && !before.pullFailingSince ? "failed" : "waiting";
}

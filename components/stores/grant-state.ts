/** From here on the end of a grant is something that needs somebody. */
export const grantEndingMs = 14 * 24 * 60 * 60_000;

export type GrantState = "none" | "good" | "ending" | "ended" | "replaced" | "lost";

interface Grant {
  expiresAt: Date;
  lostAt: Date | null;
  lostReason: "revoked" | "ended" | null;
}

/**
 * `ended`: its time ran out. Before that, `replaced`: the marketplace says it expired or a newer one exists there;
 * `lost`: it was taken back.
 */
export function grantState(grant: Grant | null, nowMs: number): GrantState {
  if (!grant) return "none";
  const leftMs = grant.expiresAt.getTime() - nowMs;
  if (leftMs <= 0) return "ended";
  if (grant.lostAt) return grant.lostReason === "ended" ? "replaced" : "lost";
  return leftMs <= grantEndingMs ? "ending" : "good";
}

/** Whole days until the end, the last one begun counted in. */
export const daysLeft = (expiresAt: Date, nowMs: number) =>
  Math.max(0, Math.ceil((expiresAt.getTime() - nowMs) / 86_400_000));

/** From here on the end of a grant is something that needs somebody. */
export const grantEndingMs = 14 * 24 * 60 * 60_000;

export type GrantState = "none" | "good" | "ending" | "ended" | "lost";

/** `ended`: its time ran out. `lost`: the marketplace or the seller took it back before. */
export function grantState(
  grant: { expiresAt: Date; lostAt: Date | null } | null,
  nowMs: number,
): GrantState {
  if (!grant) return "none";
  const leftMs = grant.expiresAt.getTime() - nowMs;
  if (leftMs <= 0) return "ended";
  if (grant.lostAt) return "lost";
  return leftMs <= grantEndingMs ? "ending" : "good";
}

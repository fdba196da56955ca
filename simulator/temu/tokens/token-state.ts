import type { Token } from "../records";

export type TokenState = "valid" | "expired" | "replaced" | "revoked";

export function tokenState(token: Token, now: number): TokenState {
  if (token.revokedAt !== null) return "revoked";
  if (token.replacedAt !== null) return "replaced";
  return token.expiresAt <= now ? "expired" : "valid";
}

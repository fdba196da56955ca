import type { GrantLoss } from "@/domain/grant";

/** Why an outside system did not do what we asked. What follows from each: docs/architecture.md. */
export const integrationErrorKinds = [
  "auth_expired",
  "auth_revoked",
  "rate_limited",
  "unavailable",
  "outcome_unknown",
  "rejected",
  "gone",
  "unreadable",
] as const;
export type IntegrationErrorKind = (typeof integrationErrorKinds)[number];

export interface IntegrationErrorDetail {
  /** The partner's own code, as text. */
  code?: string;
  /** The partner's own words: for the seller, beside our advice. Never buyer data or secrets. */
  words?: string;
  /** Their request id: support asks for it. */
  requestId?: string;
  /** The partner's name of a permission that the grant lacks: a new grant with it would be obeyed. */
  permission?: string;
  /** Of `auth_revoked`: whether the seller took the grant back, or it expired or was replaced by a newer one. */
  loss?: GrantLoss;
  /** When to come back, where they (or we) know it. */
  retryAfterMs?: number;
  cause?: unknown;
}

export class IntegrationError extends Error {
  override readonly name = "IntegrationError";
  constructor(
    readonly kind: IntegrationErrorKind,
    message: string,
    readonly detail: IntegrationErrorDetail = {},
  ) {
    super(message, { cause: detail.cause });
  }
}

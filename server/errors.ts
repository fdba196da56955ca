import { IntegrationError, type IntegrationErrorKind } from "@/integrations/errors";

export const appErrorCodes = [
  "invalid_input",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "refused",
  "limit_reached",
  "unavailable",
  "internal",
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/** A rule that says no, or the field that is wrong: a key under `errors` in the message files. */
export type ErrorReason = string;

export interface AppErrorDetail {
  reason?: ErrorReason;
  /** Form field, in the words of the verb's input. */
  field?: string;
  /** What the seller's sentence needs. Never secrets or buyer data. */
  facts?: Record<string, string | number>;
  cause?: unknown;
}

/** `message` is for the log; the seller's sentence is found by `code` and `reason`. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly detail: AppErrorDetail = {},
  ) {
    super(message, { cause: detail.cause });
  }
}

const codes: Record<IntegrationErrorKind, AppErrorCode> = {
  auth_expired: "refused",
  auth_revoked: "refused",
  rate_limited: "unavailable",
  unavailable: "unavailable",
  outcome_unknown: "unavailable",
  rejected: "refused",
  gone: "not_found",
  unreadable: "unavailable",
};

/** The border between partners' failures and ours, when a person is waiting for the answer. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof IntegrationError) {
    const { words = "", code = "", permission = "" } = error.detail;
    return new AppError(codes[error.kind], error.message, {
      reason: permission ? "partner_permission_missing" : `partner_${error.kind}`,
      facts: { words, code, permission },
      cause: error,
    });
  }
  return new AppError("internal", error instanceof Error ? error.message : String(error), { cause: error });
}

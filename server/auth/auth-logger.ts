import { AuthError, type NextAuthConfig } from "next-auth";
import { AppError } from "../errors";
import type { Logger } from "../logger";

/** What visitors cause: old links, forms from elsewhere, too many mails. */
const expected = new Set<string>([
  "AccessDenied",
  "InvalidCallbackUrl",
  "MissingCSRF",
  "UnknownAction",
  "Verification",
]);

/** next-auth's errors quote addresses, tokens and queries; their kinds are enough to find a fault by. */
export function authLogger(log: Logger): NonNullable<NextAuthConfig["logger"]> {
  return {
    error(error) {
      const type = error instanceof AuthError ? error.type : error.name;
      const cause = error instanceof AuthError ? error.cause?.err : undefined;
      const reason = cause instanceof AppError ? (cause.detail.reason ?? cause.code) : cause?.name;
      if (expected.has(type)) log.info("sign_in_refused", { type, reason });
      else log.error("sign_in_failed", { type, reason });
    },
    warn: (code) => log.warn("sign_in_warning", { code }),
    debug: () => undefined,
  };
}

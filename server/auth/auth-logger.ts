import { AuthError, type NextAuthConfig } from "next-auth";
import { AppError } from "../errors";
import type { Logger } from "../logger";

/** next-auth's errors quote addresses, tokens and queries; their kinds are enough to find a fault by. */
export function authLogger(log: Logger): NonNullable<NextAuthConfig["logger"]> {
  return {
    error(error) {
      const type = error instanceof AuthError ? error.type : error.name;
      const cause = error instanceof AuthError ? error.cause?.err : undefined;
      if (cause instanceof AppError)
        log.warn("sign_in_refused", { type, reason: cause.detail.reason ?? cause.code });
      else log.error("sign_in_failed", { type, cause: cause?.name });
    },
    warn: (code) => log.warn("sign_in_warning", { code }),
    debug: () => undefined,
  };
}

import { NonRetriableError, RetryAfterError } from "inngest";
import { IntegrationError } from "@/integrations/errors";
import { AppError } from "@/server/errors";

/** What trying again cannot cure. `auth_revoked` ends the job; the store is marked and its orders held. */
const final = new Set(["auth_revoked", "rejected", "gone", "unreadable"]);

/** The border between our failures and the job runner's: which to repeat, when, and which never. */
export async function forRetry<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IntegrationError) {
      const { retryAfterMs } = error.detail;
      if (retryAfterMs) throw new RetryAfterError(error.message, retryAfterMs);
      if (final.has(error.kind)) throw new NonRetriableError(error.message, { cause: error });
    }
    // A conflict is a race lost to another run: the next attempt reads anew.
    const isOurFault =
      error instanceof AppError && !["unavailable", "conflict", "internal"].includes(error.code);
    if (isOurFault) throw new NonRetriableError(error.message, { cause: error });
    throw error;
  }
}

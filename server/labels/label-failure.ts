import type { LabelFailure } from "@/domain/platform-label";
import { IntegrationError } from "@/integrations/errors";

export interface FailedLabel {
  failure: LabelFailure;
  words: string;
}

/**
 * Why a question about a label was not answered, in our words. Null for what is not of the label: a grant that
 * ended holds the order by itself, and what we do not know is thrown on.
 */
export function labelFailure(error: unknown): FailedLabel | null {
  if (!(error instanceof IntegrationError)) return null;
  const { permission, words = "" } = error.detail;
  if (permission) return { failure: "permission_missing", words: permission };
  switch (error.kind) {
    case "rejected":
    case "gone":
      return { failure: "rejected", words };
    case "rate_limited":
    case "unavailable":
    case "outcome_unknown":
    case "unreadable":
      return { failure: "unavailable", words };
    case "auth_expired":
    case "auth_revoked":
      return null;
  }
}

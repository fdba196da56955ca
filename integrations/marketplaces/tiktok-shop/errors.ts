import type { GrantLoss } from "@/domain/grant";
import { IntegrationError, type IntegrationErrorKind } from "@/integrations/errors";

/**
 * Their codes in our kinds; a code that is not here is `rejected`. The number decides before the HTTP status does:
 * business refusals were seen under 200, 400 and 500.
 */
const kindsByCode: Record<number, IntegrationErrorKind> = {
  105002: "auth_expired",
  // Our signature is wrong, seen under 401 and 500: a new token or another try changes nothing.
  106001: "rejected",
  // A scope is missing. The grant stands, and whatever needs no such scope goes on.
  105005: "rejected",
  // Token and shop cipher do not belong together: a matter of this shop, not of the account's grant.
  101000: "rejected",
  36004001: "auth_revoked",
  36004005: "auth_revoked",
  // Shop or seller inactive, until the seller has set that right; other shops of the grant go on.
  36009043: "rejected",
  36009044: "rejected",
  36009002: "rate_limited",
  36009037: "rate_limited",
  36009003: "unavailable",
  36009007: "unavailable",
  10002014: "unavailable",
  10002015: "unavailable",
  10037002: "unavailable",
  10037003: "unavailable",
  10037004: "unavailable",
  // "Permission denied" in the documentation of Dec 2025, "internal error" in that of Sep 2026.
  10006402: "unavailable",
  11001027: "unavailable",
  11001031: "unavailable",
  21001003: "unavailable",
  21001008: "unavailable",
  21001011: "unavailable",
  21022029: "unavailable",
};

/** Why a refresh gets nothing any more, where they tell. */
const losses: Record<number, GrantLoss> = { 36004001: "ended", 36004005: "revoked" };

/** For codes not listed. A refused token is worth one refresh, and the refresh tells whether the grant still stands. */
const kindsByStatus: Record<number, IntegrationErrorKind> = { 401: "auth_expired", 429: "rate_limited" };

/** One code for a dozen faults, told apart by its message alone. */
const badRequest = 36009004;
const namesTheToken = /access[-_ ]token/i;

export function complaint(
  status: number,
  code: number,
  message: string,
  requestId: string | undefined,
): IntegrationError {
  const detail = { code: String(code), words: message, requestId, loss: losses[code] };
  return new IntegrationError(kindOf(status, code, message), `TikTok Shop said ${code}`, detail);
}

function kindOf(status: number, code: number, message: string): IntegrationErrorKind {
  if (code === badRequest && namesTheToken.test(message)) return "auth_expired";
  return kindsByCode[code] ?? kindsByStatus[status] ?? "rejected";
}

const alreadyShippedCodes = new Set(["21008099", "11006021", "21011006", "21011020", "21011040", "21042056"]);
const scopeMissingCodes = new Set(["105005"]);
const notThisSellersCodes = new Set(["21008111"]);
/** The delivery option is not subscribed, or is one that the platform carries itself: it has no provider list. */
const withoutProvidersCodes = new Set(["21008116", "21008117"]);

export const saysAlreadyShipped = (error: unknown) => isOneOf(error, alreadyShippedCodes);
export const saysScopeMissing = (error: unknown) => isOneOf(error, scopeMissingCodes);
export const saysNotThisSellers = (error: unknown) => isOneOf(error, notThisSellersCodes);
export const saysNoProviders = (error: unknown) => isOneOf(error, withoutProvidersCodes);

function isOneOf(error: unknown, codes: ReadonlySet<string>): boolean {
  return error instanceof IntegrationError && error.detail.code !== undefined && codes.has(error.detail.code);
}

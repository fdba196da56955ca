import type { GrantLoss } from "@/domain/grant";
import { IntegrationError, type IntegrationErrorKind } from "@/integrations/errors";
import type { Gateway } from "./gateways";

/** Their codes in our kinds; a code that is not here is `rejected`. Messages are for people, codes decide. */
const regionalKinds: Record<number, IntegrationErrorKind> = {
  2000000: "unavailable",
  // A signature that lay too long, or a clock that is off: the next one carries another time.
  3000011: "unavailable",
  3000012: "unavailable",
  3000031: "auth_revoked",
  3000033: "auth_revoked",
  // Expired or replaced by a newer one: they do not tell which.
  3000034: "auth_revoked",
  4000000: "unavailable",
  4000004: "rate_limited",
  6000001: "unavailable",
  7000000: "unavailable",
};

/** The gateway for Chinese sellers numbers its checks in its own way: 7000000 is a missing type there. */
const chineseKinds: Record<number, IntegrationErrorKind> = {
  4000000: "unavailable",
  4000004: "rate_limited",
  7000006: "auth_revoked",
  7000007: "auth_revoked",
  7000010: "unavailable",
  7000011: "unavailable",
  7000018: "auth_revoked",
  7000020: "auth_revoked",
};

/** What calls are refused for once the gateway let them pass; numbered alike everywhere. */
const businessKinds: Record<number, IntegrationErrorKind> = {
  110020007: "rate_limited",
  120011001: "unavailable",
  120012007: "gone",
  120014006: "unavailable",
  120018036: "unavailable",
  120020001: "unavailable",
  130010000: "unavailable",
  140020002: "gone",
  140020008: "unavailable",
  140020009: "unavailable",
  140040003: "unavailable",
  150010002: "unavailable",
  150010005: "unavailable",
};

/** Why no token works any more, where they tell. */
const losses: Record<number, GrantLoss> = { 3000031: "revoked", 3000034: "ended", 7000007: "ended" };

const permissionCodes = new Set([3000032, 7000019, 7000022]);

export interface Refusal {
  gateway: Gateway;
  /** The API that was called, in their name for it. */
  type: string;
  code: number;
  words: string;
  requestId: string | undefined;
}

export function complaint({ gateway, type, code, words, requestId }: Refusal): IntegrationError {
  const table = gateway === "cn" ? chineseKinds : regionalKinds;
  const permission = permissionCodes.has(code) ? type : undefined;
  const detail = { code: String(code), words, requestId, permission, loss: losses[code] };
  return new IntegrationError(
    table[code] ?? businessKinds[code] ?? "rejected",
    `Temu said ${code} to ${type}`,
    detail,
  );
}

const tokenUnknownCodes = new Set(["3000031", "7000018", "7000020"]);
const tokenOfOtherAppCodes = new Set(["3000033", "7000006"]);
const tokenOverCodes = new Set(["3000034", "7000007"]);
/** The number may be ours, from a call whose answer was lost; so may the shipment. */
const maybeDoneCodes = new Set(["120012004", "120014004"]);
const failedLabelCodes = new Set(["120012020"]);
/** The country is not among those that this gateway serves. */
const notServedHereCodes = new Set(["120011072"]);
/** Not open for the country, or the store may only buy labels: the address is not told to this seller. */
const addressWithheldCodes = new Set(["180020001", "180020004", "180020030"]);

export const saysTokenUnknown = (error: unknown) => isOneOf(error, tokenUnknownCodes);
export const saysTokenOfOtherApp = (error: unknown) => isOneOf(error, tokenOfOtherAppCodes);
export const saysTokenOver = (error: unknown) => isOneOf(error, tokenOverCodes);
export const saysMaybeDone = (error: unknown) => isOneOf(error, maybeDoneCodes);
export const saysFailedLabel = (error: unknown) => isOneOf(error, failedLabelCodes);
export const saysNotServedHere = (error: unknown) => isOneOf(error, notServedHereCodes);
export const saysAddressWithheld = (error: unknown) => isOneOf(error, addressWithheldCodes);

const finalKinds: readonly IntegrationErrorKind[] = ["rejected", "gone", "unreadable"];

/** Asked again, the same question would have the same answer: it must not keep others waiting. */
export function isFinalAnswer(error: unknown): error is IntegrationError {
  return error instanceof IntegrationError && finalKinds.includes(error.kind);
}

export function saysPermissionMissing(error: unknown): error is IntegrationError {
  return error instanceof IntegrationError && error.detail.permission !== undefined;
}

function isOneOf(error: unknown, codes: ReadonlySet<string>): error is IntegrationError {
  return error instanceof IntegrationError && error.detail.code !== undefined && codes.has(error.detail.code);
}

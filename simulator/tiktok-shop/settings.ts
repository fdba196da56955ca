/** Knobs. Defaults take the stricter reading of what is documented; names that end in a unit carry it. */
export const defaultSettings = {
  /** Consent: return without `state`, as an installation started in the platform's app store does. */
  dropState: false,
  /** Both spellings are documented. */
  refusalError: "auth_denied" as "auth_denied" | "access_denied",
  accessTokenSeconds: 7 * 86_400,
  codeSeconds: 30 * 60,
  oldRefreshTokenWorks: false,
  oldAccessTokenWorks: true,
  /** Whether a new consent of the same account ends the earlier one. */
  newConsentEndsOlder: false,

  holdSeconds: 3600,
  unpaidSeconds: 86_400,
  cancellationAnswerSeconds: 48 * 3600,
  /** The overview says "at payment", a field note says "hidden until shipped". */
  ukPackagesAtPayment: false,
  /** Orders become visible to search and detail only so long after they were made. */
  indexLagSeconds: 0,

  signatureStatus: 401 as 401 | 500,
  businessStatus: 200 as 200 | 400 | 500,
  requestsPerSecond: 50,
  sendRetryAfter: true,
  /** Detail of several orders when one belongs to somebody else. */
  foreignIds: "refuse" as "refuse" | "omit",
  carrierMismatch: "refuse" as "refuse" | "warn",
  /** Absent values as a mixture of missing key, "", " " and null, or always as the empty value. */
  absentValues: "mixed" as "mixed" | "empty",
  /** Adds keys and enum members that no document names. */
  unknownData: false,

  webhooksHeld: false,
  webhookCopies: 1,
  webhookDelaySeconds: 0,
  webhookRetrySeconds: [120, 1800, 10_800, 43_200],
  webhookTimeoutMs: 3000,
};

export type Settings = typeof defaultSettings;

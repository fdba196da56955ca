import type { GatewayName } from "./gateways";

/** A refusal with the platform's own code. Business refusals come with HTTP 200. */
export class PlatformError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Checks before any business: the gateway for Chinese sellers numbers them in its own way. */
const checks = {
  badJson: { regional: 3000000, cn: 7000013, message: "the body is not a JSON object" },
  signMissing: { regional: 3000040, cn: 7000014, message: "sign is missing" },
  signWrong: { regional: 3000001, cn: 7000015, message: "signature does not verify" },
  typeMissing: { regional: 3000002, cn: 7000000, message: "type is missing" },
  typeUnknown: { regional: 3000003, cn: 7000016, message: "unknown type" },
  timestampMissing: { regional: 3000010, cn: 7000008, message: "timestamp is missing" },
  timestampInvalid: { regional: 3000011, cn: 7000011, message: "timestamp is invalid" },
  timestampTooOld: { regional: 3000012, cn: 7000010, message: "timestamp outside the window" },
  dataTypeMissing: { regional: 3000013, cn: 7000013, message: "data_type is missing" },
  dataTypeWrong: { regional: 3000014, cn: 7000013, message: "data_type must be JSON" },
  appKeyMissing: { regional: 3000025, cn: 7000002, message: "app_key is missing" },
  appKeyUnknown: { regional: 3000026, cn: 7000002, message: "unknown app_key" },
  appLacksType: { regional: 3000027, cn: 7000005, message: "app_key has no permission for this type" },
  appSuspended: { regional: 3000028, cn: 7000005, message: "app is suspended" },
  tokenMissing: { regional: 3000030, cn: 7000003, message: "access_token is missing" },
  tokenUnknown: { regional: 3000031, cn: 7000018, message: "unknown access_token" },
  tokenLacksType: {
    regional: 3000032,
    cn: 7000019,
    message: "access_token has no permission for this type",
  },
  tokenOfOtherApp: { regional: 3000033, cn: 7000006, message: "access_token belongs to another app_key" },
  tokenOver: { regional: 3000034, cn: 7000007, message: "access_token expired or replaced" },
  internal: { regional: 4000000, cn: 4000000, message: "internal error" },
  tooFast: { regional: 4000004, cn: 4000004, message: "RATE_LIMIT_EXCEED_EXCEPTION" },
} as const;

export type Check = keyof typeof checks;

export function checkFailed(gateway: GatewayName, name: Check): PlatformError {
  const { regional, cn, message } = checks[name];
  return new PlatformError(gateway === "cn" ? cn : regional, message);
}

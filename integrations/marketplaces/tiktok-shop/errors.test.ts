import { describe, expect, it } from "vitest";
import type { IntegrationErrorKind } from "@/integrations/errors";
import { complaint } from "./errors";

const noToken = "Expired credentials. The 'access_token' or 'x-tts-access-token' header is invalid.";

describe("complaint", () => {
  it.each<[number, number, string, IntegrationErrorKind]>([
    [401, 105002, "expired", "auth_expired"],
    [401, 105005, "scope", "rejected"],
    [401, 101000, "token and cipher", "rejected"],
    [200, 36004001, "refresh token expired", "auth_revoked"],
    [200, 36004005, "no authorization", "auth_revoked"],
    [401, 36009043, "shop inactive", "rejected"],
    [401, 36009044, "seller inactive", "rejected"],
    [429, 36009002, "too many", "rate_limited"],
    [429, 36009037, "sandbox quota", "rate_limited"],
    [500, 36009003, "internal", "unavailable"],
    [200, 36009007, "timeout", "unavailable"],
    [200, 21001003, "system", "unavailable"],
    [401, 106001, "sign", "rejected"],
    [500, 106001, "sign", "rejected"],
    [400, 106013, "no cipher", "rejected"],
    [400, 36009004, noToken, "auth_expired"],
    [400, 36009004, "Skus is a required field.", "rejected"],
    [404, 36009009, "path", "rejected"],
    [200, 36004004, "used code", "rejected"],
    [200, 21011044, "on hold", "rejected"],
    [500, 21004015, "mismatch", "rejected"],
    [401, 999999, "new complaint about the credentials", "auth_expired"],
    [429, 999999, "new complaint about the pace", "rate_limited"],
    [500, 999999, "new complaint", "rejected"],
  ])("status %i, code %i (%s) is %s", (status, code, message, kind) => {
    expect(complaint(status, code, message, "r-1")).toMatchObject({
      kind,
      detail: { code: String(code), words: message, requestId: "r-1" },
    });
  });
});

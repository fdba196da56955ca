import { randomBytes } from "node:crypto";
import type { Answer, Incoming } from "../http/exchange";
import { failure, success } from "./envelope";
import type { Platform } from "./platform";
import type { Account, Grant } from "./records";

/** Refusals of the token host come with HTTP 200. */
const refused = (code: number, message: string) => failure(code, message, 200);

export function answerTokenGet(platform: Platform, { query }: Incoming): Answer {
  const complaint = checkApp(platform, query) ?? checkGrantType(query, "authorized_code");
  if (complaint) return complaint;

  const code = platform.codes.get(query.get("auth_code") ?? "");
  const account = code && platform.accounts.get(code.accountId);
  const { codeSeconds, newConsentEndsOlder } = platform.settings();
  if (!code || !account || code.isUsed || code.issuedAt + codeSeconds <= platform.now()) {
    return refused(36004004, "Invalid auth code.");
  }
  platform.codes.put({ ...code, isUsed: true });
  if (newConsentEndsOlder) {
    for (const older of platform.grants.inGroup(account.id)) {
      platform.grants.put({ ...older, revokedAt: older.revokedAt ?? platform.now() });
    }
  }
  const grant = platform.grants.put({
    id: `grant-${platform.count("grant")}`,
    accountId: account.id,
    scopes: code.scopes,
    grantedAt: platform.now(),
    endsAt: code.endsAt,
    revokedAt: null,
    accessTokens: [],
    refreshToken: newToken(platform, account, "refresh"),
    formerRefreshTokens: [],
    lastExpiryNoticeAt: null,
  });
  return issue(platform, grant, account);
}

export function answerTokenRefresh(platform: Platform, { query }: Incoming): Answer {
  const complaint = checkApp(platform, query) ?? checkGrantType(query, "refresh_token");
  if (complaint) return complaint;

  const settings = platform.settings();
  const token = query.get("refresh_token") ?? "";
  const grant = grantOfRefreshToken(platform, token, settings.oldRefreshTokenWorks);
  const account = grant && platform.accounts.get(grant.accountId);
  if (!grant || !account || grant.revokedAt !== null) {
    return refused(36004005, "No matching authorization record was found.");
  }
  if (grant.endsAt <= platform.now()) return refused(36004001, "The refresh token has expired.");

  grant.formerRefreshTokens = [...grant.formerRefreshTokens, grant.refreshToken].slice(-20);
  grant.refreshToken = newToken(platform, account, "refresh");
  if (!settings.oldAccessTokenWorks) grant.accessTokens = [];
  return issue(platform, grant, account);
}

export function grantOfAccessToken(
  platform: Platform,
  token: string,
): { grant: Grant; expiresAt: number } | null {
  for (const grant of platform.grants.values()) {
    const known = grant.accessTokens.find((candidate) => candidate.token === token);
    if (known) return { grant, expiresAt: known.expiresAt };
  }
  return null;
}

function grantOfRefreshToken(platform: Platform, token: string, oldOnesWork: boolean): Grant | null {
  for (const grant of platform.grants.values()) {
    if (grant.refreshToken === token) return grant;
    if (oldOnesWork && grant.formerRefreshTokens.includes(token)) return grant;
  }
  return null;
}

function issue(platform: Platform, grant: Grant, account: Account): Answer {
  const token = newToken(platform, account, "access");
  const expiresAt = Math.min(platform.now() + platform.settings().accessTokenSeconds, grant.endsAt);
  grant.accessTokens = [...grant.accessTokens, { token, expiresAt }].slice(-20);
  platform.grants.put(grant);
  return success(
    {
      access_token: token,
      // Absolute seconds, whatever the name says.
      access_token_expire_in: expiresAt,
      refresh_token: grant.refreshToken,
      refresh_token_expire_in: grant.endsAt,
      open_id: account.openId,
      seller_name: account.name,
      seller_base_region: account.baseRegion,
      user_type: account.userType,
      granted_scopes: grant.scopes,
    },
    "success",
  );
}

function checkApp(platform: Platform, query: URLSearchParams): Answer | null {
  const app = platform.app();
  if (query.get("app_key") === app.appKey && query.get("app_secret") === app.appSecret) return null;
  return refused(98001004, "Invalid parameter. The app_key or app_secret is invalid.");
}

function checkGrantType(query: URLSearchParams, expected: string): Answer | null {
  if (query.get("grant_type") === expected) return null;
  return refused(98001004, "Invalid parameter. The grant_type is invalid.");
}

/** The prefix tells the data region, as seen on real tokens; nobody should depend on it. */
export function newToken(platform: Platform, account: Account, use: "access" | "refresh" | "code"): string {
  const shops = platform.shops.inGroup(account.id);
  const isCrossBorder = shops.some((shop) => shop.sellerType === "CROSS_BORDER");
  const prefix = isCrossBorder ? "GCP" : shops[0]?.region === "US" ? "TTP" : "ROW";
  return `${prefix}_${randomBytes(use === "code" ? 24 : 48).toString("base64url")}`;
}

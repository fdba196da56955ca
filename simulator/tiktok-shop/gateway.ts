import { timingSafeEqual } from "node:crypto";
import { wallSeconds } from "../clock";
import type { Answer, Incoming } from "../http/exchange";
import type { RateLimit } from "../http/rate-limit";
import type { Endpoint, GrantCall } from "./endpoint";
import { failure, success } from "./envelope";
import { findEndpoint } from "./find-endpoint";
import type { Platform } from "./platform";
import { invalidInput, PlatformError } from "./platform-error";
import type { App, Grant, Shop } from "./records";
import { signRequest } from "./sign";
import { grantOfAccessToken } from "./tokens";

const OLDEST_SECONDS = 300;
const NEWEST_SECONDS = 30;

/**
 * Every API call passes these checks in this order, so that a client with two faults sees the same one
 * first as on the platform. Only "app_key before the signature" has been observed; the rest is inferred.
 */
export function answerApi(platform: Platform, limits: RateLimit, request: Incoming): Answer {
  try {
    const { endpoint, params } = findEndpoint(request);
    const app = checkAppKey(platform, request);
    checkTimestamp(request);
    checkSignature(platform, app, request);
    const grant = checkToken(platform, request);
    checkScope(endpoint, app, grant);
    const shop = checkCipher(platform, endpoint, grant, request);
    if (shop && !shop.isActive) throw new PlatformError(36009043, "The shop is inactive.", 401);
    checkRate(platform, limits, endpoint, grant, shop);
    const call: GrantCall = {
      platform,
      grant,
      query: request.query,
      body: readBody(request),
      param: (name) => params[name] ?? "",
    };
    return success(run(endpoint, call, shop));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const status = error.httpStatus ?? platform.settings().businessStatus;
    const wait = error.retryAfterSeconds;
    return failure(error.code, error.message, status, wait === null ? {} : { "retry-after": String(wait) });
  }
}

function run(endpoint: Endpoint, call: GrantCall, shop: Shop | null): object {
  if (endpoint.cipher === "forbidden") return endpoint.handle(call);
  if (!shop) throw new Error(`${endpoint.path} ran without its shop`);
  return endpoint.handle({ ...call, shop });
}

function checkAppKey(platform: Platform, { query }: Incoming): App {
  const app = platform.app();
  if (query.get("app_key") !== app.appKey) {
    throw invalidInput("Invalid credentials. Invalid 'app_key' query parameter.");
  }
  return app;
}

/** Against the wall clock: clients sign with theirs, even while this simulator's clock has been moved. */
function checkTimestamp({ query }: Incoming): void {
  const text = query.get("timestamp") ?? "";
  if (!/^\d{10}$/.test(text)) {
    throw invalidInput(
      "Invalid timestamp. The 'timestamp' query parameter must be a 10-digit Unix timestamp.",
    );
  }
  const age = wallSeconds() - Number(text);
  if (age > OLDEST_SECONDS) {
    throw invalidInput(
      "Invalid timestamp. The value of the 'timestamp' query parameter must not be earlier than 5 minutes before the current time.",
    );
  }
  if (-age > NEWEST_SECONDS) {
    throw invalidInput(
      "Invalid timestamp. The value of the 'timestamp' query parameter must not be later than 30 seconds after the current time.",
    );
  }
}

function checkSignature(platform: Platform, app: App, request: Incoming): void {
  const sign = request.query.get("sign");
  if (!sign) throw invalidInput("Missing credentials. The 'sign' query parameter is required.");
  const expected = signRequest({
    secret: app.appSecret,
    path: request.path,
    query: request.query,
    contentType: request.header("content-type"),
    rawBody: request.raw,
  });
  const given = Buffer.from(sign);
  const wanted = Buffer.from(expected);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    const status = platform.settings().signatureStatus;
    throw new PlatformError(106001, "Invalid credentials. The 'sign' query parameter is invalid.", status);
  }
}

function checkToken(platform: Platform, request: Incoming): Grant {
  const token = request.header("x-tts-access-token");
  const found = token ? grantOfAccessToken(platform, token) : null;
  if (!found || found.grant.revokedAt !== null) {
    throw invalidInput("Invalid credentials. The 'access_token' or 'x-tts-access-token' header is invalid.");
  }
  if (found.expiresAt <= platform.now() || found.grant.endsAt <= platform.now()) {
    throw new PlatformError(
      105002,
      "Expired credentials. The 'access_token' or 'x-tts-access-token' header has expired.",
      401,
    );
  }
  if (platform.accounts.get(found.grant.accountId)?.userType !== 0) {
    throw new PlatformError(101000, "Invalid header. The user type of the access token is invalid.", 401);
  }
  return found.grant;
}

function checkScope(endpoint: Endpoint, app: App, grant: Grant): void {
  if (app.scopes.includes(endpoint.scope) && grant.scopes.includes(endpoint.scope)) return;
  throw new PlatformError(
    105005,
    "Access denied. The app is not authorized to access the endpoint because the granted scopes do not contain the required scope.",
    401,
  );
}

function checkCipher(platform: Platform, endpoint: Endpoint, grant: Grant, { query }: Incoming): Shop | null {
  const cipher = query.get("shop_cipher");
  if (endpoint.cipher === "forbidden") {
    if (cipher === null) return null;
    throw invalidInput(
      "Unexpected identifier. The 'shop_cipher' query parameter is not required for this request.",
    );
  }
  if (!cipher) {
    throw new PlatformError(
      106013,
      "Missing identifier. The 'shop_cipher' query parameter is required.",
      400,
    );
  }
  const shop = platform.shops.inGroup(grant.accountId).find((candidate) => candidate.cipher === cipher);
  if (!shop) {
    throw new PlatformError(
      101000,
      "Invalid query or header. The 'category_asset_cipher' query parameter or 'x-tts-access-token' header is invalid.",
      401,
    );
  }
  return shop;
}

function checkRate(
  platform: Platform,
  limits: RateLimit,
  endpoint: Endpoint,
  grant: Grant,
  shop: Shop | null,
): void {
  const { requestsPerSecond, sendRetryAfter } = platform.settings();
  const key = `${shop?.id ?? grant.id} ${endpoint.method} ${endpoint.path}`;
  const wait = limits.waitFor(key, requestsPerSecond);
  if (wait !== null) throw tooManyRequests(sendRetryAfter ? wait : null);
}

export function tooManyRequests(retryAfterSeconds: number | null): PlatformError {
  return new PlatformError(
    36009002,
    "Too many requests. You've made too many requests in a short period of time.",
    429,
    retryAfterSeconds,
  );
}

function readBody(request: Incoming): { [key: string]: unknown } {
  if (request.raw.length === 0) return {};
  if (!request.header("content-type")?.toLowerCase().startsWith("application/json")) {
    throw new PlatformError(36009022, "Invalid body format. The content type must be application/json.", 400);
  }
  let body: unknown;
  try {
    body = JSON.parse(request.raw.toString("utf8"));
  } catch {
    throw new PlatformError(36009022, "Invalid body format. The body is not valid JSON.", 400);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new PlatformError(36009022, "Invalid body format. The body must be a JSON object.", 400);
  }
  return body as { [key: string]: unknown };
}

import { timingSafeEqual } from "node:crypto";
import { wallSeconds } from "../clock";
import { type Answer, type Incoming, plain } from "../http/exchange";
import type { RateLimit } from "../http/rate-limit";
import type { AppCall, Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { failure, success } from "./envelope";
import { Fields } from "./fields";
import { type GatewayName, gatewayOfHost } from "./gateways";
import type { Platform } from "./platform";
import { checkFailed, PlatformError } from "./platform-error";
import type { App, Token } from "./records";
import { signFields } from "./sign";

export const ROUTER = "/openapi/router";

const WINDOW_SECONDS = 300;

type Body = { [key: string]: unknown };

/**
 * Every call passes these checks in this order, so that a client with two faults sees the same one first as
 * on the platform. A signature of an unknown app key cannot be verified, so that key is refused there.
 */
export function answerRouter(platform: Platform, limits: RateLimit, request: Incoming): Answer {
  const gateway = gatewayOfHost(request.host);
  if (request.method !== "POST") return plain("POST only", 405);
  try {
    const body = readBody(gateway, request);
    const app = checkSign(platform, gateway, body);
    const endpoint = checkType(gateway, body);
    checkTimestamp(gateway, body);
    checkDataType(gateway, body);
    checkApp(gateway, app, endpoint);
    const call = appCall(platform, gateway, app, body);
    const answer = () => {
      if (endpoint.token === "code") return endpoint.handle(call);
      const token = checkToken(platform, gateway, app, body);
      if (!token.scopes.includes(endpoint.type)) throw checkFailed(gateway, "tokenLacksType");
      checkRate(platform, limits, gateway, app);
      const mall = platform.malls.get(token.mallId);
      if (!mall) throw new Error(`mall ${token.mallId} is missing`);
      return endpoint.handle({ ...call, token, mall });
    };
    return success(gateway, answer());
  } catch (error) {
    if (error instanceof PlatformError) return failure(gateway, error.code, error.message);
    throw error;
  }
}

/** `temu-us/bg.order.list.v2.get`: all calls share one path, so their type names them. */
export function callName(request: Incoming): string {
  if (request.host === "main") return request.path;
  if (request.path !== ROUTER) return `${request.host}${request.path}`;
  const body = parsed(request);
  const type = body?.type;
  return `${request.host}/${typeof type === "string" ? type : ""}`;
}

function parsed(request: Incoming): Body | null {
  try {
    const value: unknown = JSON.parse(request.raw.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readBody(gateway: GatewayName, request: Incoming): Body {
  const isJson = request.header("content-type")?.toLowerCase().startsWith("application/json");
  const body = isJson ? parsed(request) : null;
  if (!body) throw checkFailed(gateway, "badJson");
  return body;
}

function checkSign(platform: Platform, gateway: GatewayName, body: Body): App {
  const sign = body.sign;
  if (typeof sign !== "string" || sign === "") throw checkFailed(gateway, "signMissing");
  const key = body.app_key;
  if (typeof key !== "string" || key === "") throw checkFailed(gateway, "appKeyMissing");
  const app = platform.apps.get(key);
  if (!app || app.gateway !== gateway) throw checkFailed(gateway, "appKeyUnknown");
  if (!isSame(sign, signFields(app.secret, body))) throw checkFailed(gateway, "signWrong");
  return app;
}

export function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function checkType(gateway: GatewayName, body: Body): Endpoint {
  if (typeof body.type !== "string" || body.type === "") throw checkFailed(gateway, "typeMissing");
  const endpoint = endpoints.find(({ type, gateways }) => type === body.type && gateways.includes(gateway));
  if (!endpoint) throw checkFailed(gateway, "typeUnknown");
  return endpoint;
}

/** Against the wall clock: clients sign with theirs, even while this simulator's clock has been moved. */
export function timestampFault(value: unknown): "timestampInvalid" | "timestampTooOld" | null {
  if (!/^\d{10}$/.test(String(value))) return "timestampInvalid";
  const age = wallSeconds() - Number(value);
  if (age > WINDOW_SECONDS) return "timestampTooOld";
  return -age > WINDOW_SECONDS ? "timestampInvalid" : null;
}

function checkTimestamp(gateway: GatewayName, { timestamp }: Body): void {
  if (timestamp === undefined || timestamp === null || timestamp === "") {
    throw checkFailed(gateway, "timestampMissing");
  }
  const fault = timestampFault(timestamp);
  if (fault) throw checkFailed(gateway, fault);
}

function checkDataType(gateway: GatewayName, { data_type }: Body): void {
  if (data_type === undefined || data_type === null || data_type === "") {
    throw checkFailed(gateway, "dataTypeMissing");
  }
  if (String(data_type).toUpperCase() !== "JSON") throw checkFailed(gateway, "dataTypeWrong");
}

function checkApp(gateway: GatewayName, app: App, endpoint: Endpoint): void {
  if (app.isSuspended) throw checkFailed(gateway, "appSuspended");
  if (app.withheldTypes.includes(endpoint.type)) throw checkFailed(gateway, "appLacksType");
}

function checkToken(platform: Platform, gateway: GatewayName, app: App, { access_token }: Body): Token {
  if (typeof access_token !== "string" || access_token === "") throw checkFailed(gateway, "tokenMissing");
  const token = platform.tokens.get(access_token);
  if (!token || token.gateway !== gateway || token.revokedAt !== null) {
    throw checkFailed(gateway, "tokenUnknown");
  }
  if (token.appKey !== app.id) throw checkFailed(gateway, "tokenOfOtherApp");
  if (token.replacedAt !== null || token.expiresAt <= platform.now()) throw checkFailed(gateway, "tokenOver");
  return token;
}

function checkRate(platform: Platform, limits: RateLimit, gateway: GatewayName, app: App): void {
  if (limits.waitFor(app.id, platform.settings().requestsPerSecond) === null) return;
  throw checkFailed(gateway, "tooFast");
}

const common = new Set(["type", "app_key", "access_token", "timestamp", "data_type", "version", "sign"]);

function appCall(platform: Platform, gateway: GatewayName, app: App, sent: Body): AppCall {
  const { request, ...flat } = sent;
  const wrapped = typeof request === "object" && request !== null && !Array.isArray(request) ? request : {};
  const own = Object.entries(flat).filter(([key]) => !common.has(key));
  const body: Body = { ...wrapped, ...Object.fromEntries(own) };
  const fields = (refusalCode: number) => new Fields(body, refusalCode);
  return { platform, gateway, app, accessToken: sent.access_token, body, fields };
}

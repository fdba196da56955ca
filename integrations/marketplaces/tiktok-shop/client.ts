import type { z } from "zod";
import type { HttpRequest } from "@/integrations/http/fetch-bytes";
import { httpClient } from "@/integrations/http/http-client";
import { pacer } from "@/integrations/http/pacer";
import type { Translation } from "@/integrations/http/read-answer";
import type { HttpRuntime } from "@/integrations/http/runtime";
import type { AccessToken, Credentials } from "../marketplace";
import type { TiktokShopConfig } from "./config";
import { complaint } from "./errors";
import { wireEnvelope } from "./wire";

const vendor = "TikTok Shop";
const timeoutMs = 10_000;
export const budgetMs = 30_000;
/** They advise waits from 1 s up; below it for the first, because a page or a warehouse worker may be waiting. */
const retry = { attempts: 4, firstMs: 500, maxMs: 8_000 };
/** For each shop and endpoint: a fifth of what was documented in Dec 2025, since limits are dynamic now. */
const pace = { perSecond: 10, burst: 10 };

export interface ApiCall<Answer> {
  operation: string;
  /** A search is a POST and a read; exchanging a code is a GET and a write. */
  effect: "read" | "write";
  method: "GET" | "POST" | "PUT";
  path: string;
  query?: Record<string, string>;
  body?: object;
  answer: z.ZodType<Answer>;
}

export interface TokenCall<Answer> {
  operation: string;
  path: string;
  grantType: string;
  /** What is handed in: a code or a refresh token, under their name for it. */
  given: Record<string, string>;
  answer: z.ZodType<Answer>;
}

export interface TiktokShopClient {
  /** With a shop's credentials the shop is named in the call; a few calls refuse to hear of one. */
  call<Answer>(as: AccessToken | Credentials, call: ApiCall<Answer>): Promise<Answer>;
  /** The token host: unsigned, everything in the query, the secret included. */
  token<Answer>(call: TokenCall<Answer>): Promise<Answer>;
}

export function tiktokShopClient(config: TiktokShopConfig, runtime: HttpRuntime): TiktokShopClient {
  const http = httpClient({ vendor, timeoutMs, budgetMs, retry, translate, runtime });
  const take = pacer(pace, runtime);

  return {
    async call(as, { operation, effect, method, path, query, body, answer }) {
      const shopKey = "shopKey" in as ? as.shopKey : undefined;
      const text = body && JSON.stringify(body);

      async function prepare(): Promise<HttpRequest> {
        await take(`${shopKey ?? as.accessToken} ${operation}`);
        const signed: Record<string, string> = {
          ...query,
          ...(shopKey !== undefined && { shop_cipher: shopKey }),
          app_key: config.appKey,
          timestamp: String(Math.floor(runtime.now() / 1000)),
        };
        const sign = await signature(config.appSecret, path, signed, text);
        return {
          method,
          url: `${config.apiUrl}${path}?${new URLSearchParams({ ...signed, sign })}`,
          headers: { "x-tts-access-token": as.accessToken, "content-type": "application/json" },
          body: text,
          secrets: [config.appSecret, as.accessToken],
        };
      }

      return http.send({ operation, effect, prepare, answer });
    },

    async token({ operation, path, grantType, given, answer }) {
      const query = new URLSearchParams({
        app_key: config.appKey,
        app_secret: config.appSecret,
        ...given,
        grant_type: grantType,
      });
      const request: HttpRequest = {
        method: "GET",
        url: `${config.tokenUrl}${path}?${query}`,
        secrets: [config.appSecret, ...Object.values(given)],
      };
      // A code works once and a refresh ends the token it used: neither may be sent twice unasked.
      return http.send({ operation, effect: "write", prepare: async () => request, answer });
    },
  };
}

/** `code` 0 is success and everything else is not, whatever the HTTP status says. */
function translate(status: number, body: unknown): Translation | null {
  const envelope = wireEnvelope.safeParse(body);
  if (!envelope.success) return null;
  const { code, message, request_id: requestId, data } = envelope.data;
  if (code !== 0) throw complaint(status, code, message, requestId);
  return { data, requestId };
}

/** Path, sorted query and the body's very bytes, wrapped in the secret. Their page spells it "sign your request". */
export async function signature(
  appSecret: string,
  path: string,
  query: Record<string, string>,
  body = "",
): Promise<string> {
  const sorted = Object.keys(query)
    .filter((key) => key !== "sign" && key !== "access_token")
    .sort()
    .map((key) => `${key}${query[key]}`);
  const message = `${appSecret}${path}${sorted.join("")}${body}${appSecret}`;
  const mac = await crypto.subtle.sign("HMAC", await hmacKey(appSecret), new TextEncoder().encode(message));
  return toHex(mac);
}

export function hmacKey(appSecret: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", new TextEncoder().encode(appSecret), algorithm, false, [
    "sign",
    "verify",
  ]);
}

export function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

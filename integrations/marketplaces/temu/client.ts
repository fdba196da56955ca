import type { z } from "zod";
import type { HttpRequest } from "@/integrations/http/fetch-bytes";
import { type HttpClient, httpClient } from "@/integrations/http/http-client";
import { pacer } from "@/integrations/http/pacer";
import type { Download, Translate } from "@/integrations/http/read-answer";
import type { HttpRuntime } from "@/integrations/http/runtime";
import type { Credentials } from "../marketplace";
import type { TemuApp, TemuConfig } from "./config";
import { complaint } from "./errors";
import { appOf, type Gateway, gatewayOfSite, goodsGateway } from "./gateways";
import { md5 } from "./md5";
import { wireEnvelope } from "./wire";

const vendor = "Temu";
const timeoutMs = 10_000;
export const budgetMs = 30_000;
const retry = { attempts: 4, firstMs: 500, maxMs: 8_000 };
/** They allow 20 a second for each app; other processes of this installation share the same one. */
const pace = { perSecond: 10, burst: 10 };

/** Who asks, and where: an app's keys and a token are worth nothing at another gateway. */
export interface Caller {
  gateway: Gateway;
  app: TemuApp;
  accessToken: string;
}

/** Business parameters. Null must not be sent; what is undefined is left out of body and signature alike. */
export type Fields = Record<string, string | number | boolean | object | undefined>;

export interface TypeCall<Answer> {
  /** The API, in their name for it. */
  type: string;
  effect: "read" | "write";
  fields?: Fields;
  answer: z.ZodType<Answer>;
}

export interface TemuClient {
  call<Answer>(caller: Caller, call: TypeCall<Answer>): Promise<Answer>;
  /** Fetches a file from an address that one of their answers gave. */
  file(caller: Caller, operation: string, url: string): Promise<Download>;
  at(gateway: Gateway, accessToken: string): Caller;
  /** For orders and all that is done with them. */
  forOrders(credentials: Credentials): Caller;
  forGoods(credentials: Credentials): Caller;
}

export function temuClient(config: TemuConfig, runtime: HttpRuntime): TemuClient {
  const take = pacer(pace, runtime);
  const http = (translate: Translate): HttpClient =>
    httpClient({ vendor, timeoutMs, budgetMs, retry, translate, runtime });
  const seconds = () => Math.floor(runtime.now() / 1000);
  const at = (gateway: Gateway, accessToken: string) => ({
    gateway,
    app: appOf(config, gateway),
    accessToken,
  });

  return {
    async call({ gateway, app, accessToken }, { type, effect, fields, answer }) {
      async function prepare(): Promise<HttpRequest> {
        await take(app.appKey);
        const body: Fields = {
          type,
          app_key: app.appKey,
          access_token: accessToken,
          timestamp: seconds(),
          data_type: "JSON",
          ...fields,
        };
        return {
          method: "POST",
          url: `${app.url}/openapi/router`,
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ...body, sign: signature(app.appSecret, body) }),
          secrets: [app.appSecret, accessToken],
        };
      }
      return http(translateFor(gateway, type)).send({ operation: type, effect, prepare, answer });
    },

    async file({ gateway, app, accessToken }, operation, url) {
      async function prepare(): Promise<HttpRequest> {
        const headers = {
          "toa-app-key": app.appKey,
          "toa-access-token": accessToken,
          "toa-random": randomDigits(),
          "toa-timestamp": String(seconds()),
        };
        return {
          method: "GET",
          url,
          headers: { ...headers, "toa-sign": signature(app.appSecret, headers) },
          secrets: [app.appSecret, accessToken],
        };
      }
      return http(translateFor(gateway, operation)).download({ operation, prepare });
    },

    at,
    forOrders: ({ site, accessToken }) => at(gatewayOfSite(site), accessToken),
    forGoods: (credentials) => at(goodsGateway(credentials), credentials.accessToken),
  };
}

const success = 1_000_000;

function translateFor(gateway: Gateway, type: string): Translate {
  return (_status, body) => {
    const envelope = wireEnvelope.safeParse(body);
    if (!envelope.success) return null;
    const { errorCode: code, errorMsg: words, requestId, result } = envelope.data;
    if (!envelope.data.success || code !== success) {
      throw complaint({ gateway, type, code, words, requestId });
    }
    return { data: result ?? null, requestId };
  };
}

/**
 * Keys in byte order, each directly followed by its value, the secret before and after. Texts go in raw; all else
 * as the body spells it, inner keys in the order they are sent.
 */
export function signature(appSecret: string, fields: Fields): string {
  const sorted = Object.entries(fields)
    .filter(([key, value]) => key !== "sign" && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}${typeof value === "string" ? value : JSON.stringify(value)}`);
  return md5(`${appSecret}${sorted.join("")}${appSecret}`);
}

function randomDigits(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte % 10).join("");
}

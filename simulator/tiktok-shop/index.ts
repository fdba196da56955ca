import { matchPath } from "../http/match-path";
import { Postman } from "../http/postman";
import { RateLimit } from "../http/rate-limit";
import type { Marketplace } from "../marketplace";
import type { World } from "../world";
import { answerConsent } from "./authorize";
import { consoleApi } from "./console/api";
import { overview } from "./console/overview";
import { consolePages } from "./console/pages";
import { PAGES } from "./console/paths";
import { letDueThingsHappen } from "./due";
import { endpoints } from "./endpoints";
import { failure, success } from "./envelope";
import { answerApi, tooManyRequests } from "./gateway";
import { openPlatform } from "./platform";
import { registerApp } from "./scenarios/register-app";
import { seedStartState } from "./scenarios/seed";
import { answerTokenGet, answerTokenRefresh } from "./tokens";
import { webhookRules } from "./webhooks/webhook-rules";

/** Three hosts of the platform behind one port: consent pages, token host, API host. */
const CONSENT = "/open/authorize";
const TOKEN_GET = "/api/v2/token/get";
const TOKEN_REFRESH = "/api/v2/token/refresh";
const API = /^\/[a-z_]+\/\d{6}(\/|$)/;

export function createTikTokShop(world: World): Marketplace {
  const platform = openPlatform(world);
  const limits = new RateLimit();
  const postman = new Postman(webhookRules(platform));
  return {
    id: "tiktok-shop",
    label: "TikTok Shop",
    hosts: [],
    owns: (path) => path.startsWith(CONSENT) || path.startsWith("/api/v2/token/") || API.test(path),
    handle: async (request) => {
      if (matchPath(CONSENT, request.path)) return answerConsent(platform, request);
      if (request.path === TOKEN_GET && request.method === "GET") return answerTokenGet(platform, request);
      if (request.path === TOKEN_REFRESH && request.method === "GET")
        return answerTokenRefresh(platform, request);
      return answerApi(platform, limits, request);
    },
    callName: ({ path }) => path,
    verdict: ({ body }) => {
      const code = /^\{"code":(\d+)/.exec(String(body))?.[1];
      return code === undefined ? null : { code: Number(code), isRefusal: Number(code) !== 0 };
    },
    emptied: () => success({}),
    rateLimited: (retryAfterSeconds) => {
      const { code, message } = tooManyRequests(retryAfterSeconds);
      return failure(
        code,
        message,
        429,
        retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) },
      );
    },
    complain: (status, code, message) =>
      failure(code ?? 36009003, message ?? "Internal error. Please try again.", status),
    api: consoleApi(platform),
    pages: (frame) => consolePages(platform, frame),
    nav: [
      { href: `${PAGES}/shops`, label: "Shops" },
      { href: `${PAGES}/webhooks`, label: "Webhooks" },
      { href: `${PAGES}/settings`, label: "Settings" },
    ],
    overview: () => overview(platform),
    paths: [
      ...endpoints.map(({ path, versions }) =>
        path.replace("{version}", versions.at(-1) ?? "").replace(/\{.*?\}/g, "*"),
      ),
      TOKEN_GET,
      TOKEN_REFRESH,
    ],
    isStarted: () => platform.hasApp(),
    start: (state) => {
      registerApp(platform);
      if (state === "seeded") seedStartState(platform);
    },
    tick: () => {
      letDueThingsHappen(platform);
      postman.deliverDue();
    },
    settle: () => postman.deliverDue(),
    close: () => postman.close(),
  };
}

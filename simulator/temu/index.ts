import { plain } from "../http/exchange";
import { Postman } from "../http/postman";
import { RateLimit } from "../http/rate-limit";
import type { Marketplace } from "../marketplace";
import type { World } from "../world";
import { consoleApi } from "./console/api";
import { overview } from "./console/overview";
import { consolePages } from "./console/pages";
import { PAGES } from "./console/paths";
import { letDueThingsHappen } from "./due";
import { endpoints } from "./endpoints";
import { codeOf, failure, SUCCESS, success } from "./envelope";
import { answerRouter, callName, ROUTER } from "./gateway";
import { type GatewayName, hostNames, hostOf } from "./gateways";
import { answerFile } from "./labels/answer-file";
import { FILES } from "./labels/sign-file";
import { openPlatform } from "./platform";
import { checkFailed } from "./platform-error";
import { pushRules } from "./push/push-rules";
import { registerApps } from "./scenarios/register-apps";
import { seedStartState } from "./scenarios/seed";
import { answerSellerPage } from "./seller-pages/answer-seller-page";
import { openCarriers } from "./shipments/carriers";

/** Seller pages on the main host, one host for each gateway. */
export function createTemu(world: World): Marketplace {
  const platform = openPlatform(world);
  const limits = new RateLimit();
  const postman = new Postman(pushRules(platform));
  // Faults are spoken without a call at hand; the tests of a client do not look at the prefix of requestId.
  const anywhere: GatewayName = "us";
  return {
    id: "temu",
    label: "Temu",
    hosts: hostNames,
    owns: (path) => path.startsWith("/temu/"),
    handle: async (request) => {
      if (request.host === "main") return answerSellerPage(platform, request);
      if (request.path === ROUTER) return answerRouter(platform, limits, request);
      if (request.path.startsWith(FILES) && request.method === "GET") return answerFile(platform, request);
      return plain("nothing here", 404);
    },
    callName,
    verdict: (answer) => {
      const code = codeOf(answer);
      return code === null ? null : { code, isRefusal: code !== SUCCESS };
    },
    emptied: () => success(anywhere, null),
    rateLimited: () => {
      const { code, message } = checkFailed(anywhere, "tooFast");
      return failure(anywhere, code, message, 429);
    },
    complain: (status, code, message) => {
      const internal = checkFailed(anywhere, "internal");
      return failure(anywhere, code ?? internal.code, message ?? internal.message, status);
    },
    api: consoleApi(platform),
    pages: (frame) => consolePages(platform, frame),
    nav: [
      { href: `${PAGES}/malls`, label: "Malls" },
      { href: `${PAGES}/pushes`, label: "Push" },
      { href: `${PAGES}/apps`, label: "Apps" },
      { href: `${PAGES}/settings`, label: "Settings" },
    ],
    overview: () => overview(platform),
    paths: endpoints.flatMap(({ type, gateways }) =>
      gateways.length > 1 ? [`*/${type}`] : gateways.map((gateway) => `${hostOf(gateway)}/${type}`),
    ),
    isStarted: () => platform.apps.size > 0,
    start: (state) => {
      registerApps(platform);
      openCarriers(platform);
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

import { type Answer, page, redirect } from "../../http/exchange";
import { pushEvents } from "../push/events";
import type { App } from "../records";
import { callbackUrl, issueCode } from "../tokens/authorization-code";
import { grantable, issueToken } from "../tokens/issue-token";
import { permissionsFor } from "../tokens/permissions";
import type { Visit } from "./answer-seller-page";
import { noticePage } from "./notice-page";
import { type Consent, permissionsPage } from "./permissions-page";
import { AUTHORIZATION_PATH } from "./portals";
import { tokenPage } from "./token-page";

/** The seller came by the list of apps. */
export function answerConsent(visit: Visit): Answer {
  const { portal } = visit;
  return answer(visit, {
    appKey: visit.request.query.get("app") ?? "",
    path: `${portal.root}${portal.managementPath}/new`,
    ways: portal.name === "local" ? ["token", "callback"] : ["token"],
    isFromApp: false,
  });
}

/** The seller came by a link of the app, which waits to be called back. */
export function answerStart(visit: Visit): Answer {
  const { platform, portal, session, request } = visit;
  if (session.role === "sub") return page(noticePage(portal, portal.words.mainOnly), 403);
  const appKey = request.query.get("appKey") ?? "";
  const app = platform.apps.get(appKey);
  if (app && request.query.get("redirect_uri") !== app.redirectUrl) {
    return page(noticePage(portal, portal.words.wrongRedirect, portal.words.wrongRedirectHint), 400);
  }
  return answer(visit, {
    appKey,
    path: portal.root + AUTHORIZATION_PATH,
    ways: ["callback"],
    isFromApp: true,
  });
}

type Way = Pick<Consent, "path" | "ways" | "isFromApp"> & { appKey: string };

function answer(visit: Visit, { appKey, ...way }: Way): Answer {
  const { platform, portal, session } = visit;
  const app = platform.apps.get(appKey);
  // A link of an app tells which site is meant; the selector does not matter then.
  const isHere = way.isFromApp
    ? portal.gatewaysOf(session.mall).some((gateway) => gateway === app?.gateway)
    : session.gateway === app?.gateway;
  if (!app || !isHere) {
    return page(noticePage(portal, portal.words.noSuchApp, portal.words.noSuchAppHint), 404);
  }
  if (visit.request.method === "POST") return decide(visit, app, way);
  const { mall } = session;
  return page(
    permissionsPage(portal, session, {
      app,
      permissions: permissionsFor(app.gateway, mall.kind),
      events: hasEvents(app) ? [...pushEvents] : [],
      whitelist: mall.whitelist,
      replacesToken: platform.tokens
        .inGroup(mall.id)
        .some(
          ({ appKey, replacedAt, revokedAt }) =>
            appKey === app.id && replacedAt === null && revokedAt === null,
        ),
      ...way,
    }),
  );
}

function decide({ platform, portal, session, request }: Visit, app: App, way: Omit<Way, "appKey">): Answer {
  const { mall } = session;
  const form = new URLSearchParams(request.raw.toString("utf8"));
  const days = Number(form.get("days"));
  if (days !== 90 && days !== 365) {
    return page(noticePage(portal, portal.words.badPeriod, portal.words.badPeriodHint), 400);
  }
  const ticked = grantable(app, mall, { scopes: form.getAll("type"), eventCodes: form.getAll("event") });
  const wanted = { ...ticked, days };
  const isCallback = form.get("way") === "callback" || !way.ways.includes("token");
  if (isCallback && way.ways.includes("callback")) {
    const code = issueCode(platform, app, mall, wanted);
    return redirect(callbackUrl(platform, app, code, request.query.get("state")));
  }
  return page(tokenPage(portal, session, app, issueToken(platform, app, mall, wanted)));
}

/** Only the gateways of orders push anything. */
function hasEvents({ gateway }: App): boolean {
  return gateway !== "pa" && gateway !== "cn";
}

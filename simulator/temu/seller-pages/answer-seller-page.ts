import { type Answer, cookie, type Incoming, page, redirect } from "../../http/exchange";
import type { Platform } from "../platform";
import { appsPage } from "./apps-page";
import { deauthorize, newestTokens } from "./authorized-apps";
import { chooseAppPage } from "./choose-app-page";
import { answerConsent, answerStart } from "./consent";
import { homePage } from "./home-page";
import { loginPage } from "./login-page";
import { noticePage } from "./notice-page";
import { AUTHORIZATION_PATH, type Portal, portals } from "./portals";
import { loginCookie, policyCookie, type Session, sessionOf, setCookie, siteCookie } from "./session";
import { switchPage } from "./switch-page";

export type Visit = { platform: Platform; portal: Portal; session: Session; request: Incoming };

/** Everything below `/temu/`: three portals, where sellers give tokens away. */
export function answerSellerPage(platform: Platform, request: Incoming): Answer {
  const portal = portals.find(({ root }) => request.path === root || request.path.startsWith(`${root}/`));
  if (!portal) return redirect("/temu/seller-centre");
  const below = request.path.slice(portal.root.length);
  if (below === "/login") return signIn(platform, portal, request);
  const session = sessionOf(platform, portal, request);
  if (!session) return page(loginPage(portal, [], portal.root));
  const answer = answerBelow({ platform, portal, session, request }, below);
  const site = request.query.get("site");
  return site === null || answer.headers["set-cookie"]
    ? answer
    : { ...answer, headers: { ...answer.headers, ...setCookie(siteCookie, site) } };
}

function answerBelow(visit: Visit, below: string): Answer {
  const { portal, session, request } = visit;
  const isPost = request.method === "POST";
  const list = portal.managementPath;
  if (below === AUTHORIZATION_PATH) return answerStart(visit);
  if (below === `${list}/new`) return newAuthorization(visit);
  if (below === `${list}/deauthorize` && isPost) return deauthorize(visit);
  if (below === list) return page(appsPage(portal, session, newestTokens(visit)));
  if (portal.name === "seller-central" && below === "/switch") {
    if (!isPost) return page(switchPage(portal, session.mall.name));
    const agreed = new URLSearchParams(request.raw.toString("utf8")).get("agree") === "yes";
    return agreed ? redirect(portal.root, setCookie(policyCookie, "agreed")) : redirect(request.path);
  }
  if (below === "") return home(visit);
  return page(noticePage(portal, portal.words.noSuchPage), 404);
}

/** The order portal asks once whether its policy is agreed to; whoever has been there passes by. */
function home({ portal, session, request }: Visit): Answer {
  const mustAsk = portal.name === "seller-central" && cookie(request, policyCookie) === undefined;
  if (!mustAsk) return page(homePage(portal, session));
  if (!request.query.has("skip")) return redirect(`${portal.root}/switch`);
  return page(homePage(portal, session), 200, setCookie(policyCookie, "skipped"));
}

function newAuthorization(visit: Visit): Answer {
  const { platform, portal, session, request } = visit;
  if (session.role === "sub") return page(noticePage(portal, portal.words.mainOnly), 403);
  if (session.gateway === null) {
    return page(noticePage(portal, portal.words.notSoldThere, portal.words.notSoldThereHint), 404);
  }
  if (request.method === "POST" || request.query.has("app")) return answerConsent(visit);
  const apps = platform.apps.all().filter(({ gateway }) => gateway === session.gateway);
  return page(chooseAppPage(portal, session, apps));
}

function signIn(platform: Platform, portal: Portal, { query }: Incoming): Answer {
  const next = query.get("next") ?? portal.root;
  // Only pages of this portal: a link from elsewhere must not choose where a seller ends up.
  const target = next.startsWith(`${portal.root}/`) ? next : portal.root;
  const malls = platform.malls.all().filter(portal.isFor);
  const mall = malls.find(({ id }) => id === query.get("mall"));
  if (!mall) return page(loginPage(portal, malls, target));
  const role = query.get("role") === "sub" ? "sub" : "main";
  return redirect(target, setCookie(loginCookie, `${mall.id}:${role}`));
}

import { type Answer, cookie, type Incoming, page, redirect } from "../http/exchange";
import { consentPage, problemPage, switchAccountPage } from "./consent-page";
import type { Platform } from "./platform";
import type { Account } from "./records";
import { newToken } from "./tokens";

const LOGIN_COOKIE = "simulated_seller_login";
const DAY = 86_400;
const LONGEST_DAYS = 365;

/** `GET` shows the page for whoever is signed in, `POST` carries the seller's decision. */
export function answerConsent(platform: Platform, request: Incoming): Answer {
  if (request.query.get("service_id") !== platform.app().serviceId) {
    return page(
      problemPage("The service does not exist", "Check the service_id of the authorization link."),
      404,
    );
  }
  if (request.method === "POST") return decide(platform, request);
  const chosen = request.query.get("login");
  if (chosen !== null) return signIn(request, chosen);
  if (request.query.has("switch")) return page(switchAccountPage(platform, request.query));
  const login = signedIn(platform, request);
  if (!login) return page(switchAccountPage(platform, request.query));
  return page(consentPage(platform, login, request.query));
}

export type Login = { account: Account; email: string; role: "MAIN" | "STAFF" };

/** The one who signed in last, as a Seller Center session left open in the browser; at first the first account. */
function signedIn(platform: Platform, request: Incoming): Login | null {
  const email = cookie(request, LOGIN_COOKIE);
  const logins = platform.accounts.all().flatMap(loginsOf);
  return logins.find((login) => login.email === email) ?? logins[0] ?? null;
}

function loginsOf(account: Account): Login[] {
  return account.logins.map(({ email, role }) => ({ account, email, role }));
}

function signIn(request: Incoming, email: string): Answer {
  const query = new URLSearchParams(request.query);
  query.delete("login");
  query.delete("switch");
  return redirect(`${request.path}?${query}`, {
    "set-cookie": `${LOGIN_COOKIE}=${encodeURIComponent(email)}; Path=/open; HttpOnly; SameSite=Lax`,
  });
}

function decide(platform: Platform, request: Incoming): Answer {
  const form = new URLSearchParams(request.raw.toString("utf8"));
  const account = platform.accounts.get(form.get("account_id") ?? "");
  if (!account) return page(problemPage("The session has ended", "Open the authorization link again."), 400);
  const state = request.query.get("state");
  if (form.get("decision") !== "authorize") return redirect(refusalUrl(platform, state));
  const days = Number(form.get("days"));
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
    return page(problemPage("Choose an authorization period", `Between 1 and ${LONGEST_DAYS} days.`), 400);
  }
  return redirect(approve(platform, account, { state, days }).redirectUrl);
}

/** What "Authorize" does: a code for 30 minutes, and the way back to the app. */
export function approve(
  platform: Platform,
  account: Account,
  { state, days, scopes }: { state: string | null; days: number; scopes?: string[] },
): { code: string; redirectUrl: string } {
  const app = platform.app();
  const code = newToken(platform, account, "code");
  platform.codes.put({
    id: code,
    accountId: account.id,
    scopes: scopes ?? app.scopes,
    issuedAt: platform.now(),
    endsAt: platform.now() + days * DAY,
    isUsed: false,
  });
  const region = platform.shops.inGroup(account.id)[0]?.region ?? account.baseRegion;
  const url = new URL(app.redirectUrl);
  url.search = new URLSearchParams({
    app_key: app.appKey,
    code,
    locale: "en",
    shop_region: region,
  }).toString();
  addState(platform, url, state);
  return { code, redirectUrl: url.toString() };
}

export function refusalUrl(platform: Platform, state: string | null): string {
  const url = new URL(platform.app().redirectUrl);
  // Really the four letters.
  url.search = new URLSearchParams({ code: "null", error: platform.settings().refusalError }).toString();
  addState(platform, url, state);
  return url.toString();
}

function addState(platform: Platform, url: URL, state: string | null): void {
  if (state !== null && !platform.settings().dropState) url.searchParams.set("state", state);
}

import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalNumber, optionalText, optionalTexts, text } from "../../console/fields";
import { type GatewayName, gatewayNames } from "../gateways";
import type { Platform } from "../platform";
import type { App, Mall, Token } from "../records";
import { portals } from "../seller-pages/portals";
import { callbackUrl, issueCode } from "../tokens/authorization-code";
import { everything, grantable, issueToken } from "../tokens/issue-token";
import { tokenState } from "../tokens/token-state";
import { findApp, findMall } from "./find";
import { API } from "./paths";
import { tokenView } from "./token-view";

type Body = { [key: string]: unknown };

const DAY = 86_400;
const USUAL_DAYS = 90;

/** What a seller can do with tokens, without a browser. */
export function tokenRoutes(platform: Platform): ConsoleRoute[] {
  const root = `${API}/malls/{id}`;
  const act = (name: string, change: (token: Token, body: Body) => Partial<Token>) =>
    jsonRoute("POST", `${root}/tokens/${name}`, ({ param, body }) => {
      const tokens = living(platform, findMall(platform, param("id")), body);
      return {
        tokens: tokens.map((token) =>
          tokenView(platform, platform.tokens.put({ ...token, ...change(token, body) })),
        ),
      };
    });
  return [
    jsonRoute("GET", `${root}/tokens`, ({ param }) => ({
      tokens: platform.tokens
        .inGroup(findMall(platform, param("id")).id)
        .map((token) => tokenView(platform, token)),
    })),
    jsonRoute("POST", `${root}/tokens`, ({ param, body }) => {
      const mall = findMall(platform, param("id"));
      const app = readApp(platform, mall, body);
      const token = issueToken(platform, app, mall, readWanted(app, mall, body));
      return { accessToken: token.id, ...tokenView(platform, token) };
    }),
    jsonRoute("POST", `${root}/codes`, ({ param, body }) => {
      const mall = findMall(platform, param("id"));
      const app = readApp(platform, mall, body);
      const code = issueCode(platform, app, mall, readWanted(app, mall, body));
      const state = optionalText(body, "state") ?? null;
      return { code: code.id, redirectUrl: callbackUrl(platform, app, code, state) };
    }),
    act("withdraw-scope", (token, body) => {
      const scope = text(body, "scope");
      return { scopes: token.scopes.filter((known) => known !== scope) };
    }),
    act("end-in", (_, body) => ({ expiresAt: platform.now() + (optionalNumber(body, "days") ?? 14) * DAY })),
    act("expire", () => ({ expiresAt: platform.now() - 1 })),
    act("revoke", () => ({ revokedAt: platform.now() })),
    // As when the seller makes a newer one and tells nobody.
    act("replace", (token) => {
      const app = platform.apps.get(token.appKey);
      const mall = platform.malls.get(token.mallId);
      if (!app || !mall) throw new Error("a token without its app or mall");
      issueToken(platform, app, mall, { ...token, days: USUAL_DAYS });
      return { replacedAt: platform.now() };
    }),
  ];
}

function readApp(platform: Platform, mall: Mall, body: Body): App {
  const gateway = optionalChoice(body, "gateway", gatewayNames) ?? mall.gateways[0] ?? "us";
  if (!canAuthorizeOn(mall, gateway)) {
    throw new ConsoleError(409, `${mall.name} cannot authorize apps of gateway ${gateway}`);
  }
  return findApp(platform, gateway, optionalChoice(body, "app", ["oms", "erp"] as const) ?? "oms");
}

/** Where the seller pages would offer it, and the older gateway of goods too. */
function canAuthorizeOn(mall: Mall, gateway: GatewayName): boolean {
  return gateway === "cn"
    ? mall.kind !== "local"
    : portals.some((portal) => portal.isFor(mall) && portal.gatewaysOf(mall).includes(gateway));
}

function readWanted(app: App, mall: Mall, body: Body) {
  const all = everything(app, mall);
  const ticked = {
    scopes: optionalTexts(body, "scopes") ?? all.scopes,
    eventCodes: optionalTexts(body, "events") ?? all.eventCodes,
  };
  return { ...grantable(app, mall, ticked), days: optionalNumber(body, "days") ?? USUAL_DAYS };
}

/** Living tokens of a mall: of one gateway and one app if named, else all. */
function living(platform: Platform, mall: Mall, body: Body): Token[] {
  const gateway = optionalChoice(body, "gateway", gatewayNames);
  const kind = optionalChoice(body, "app", ["oms", "erp"] as const);
  const found = platform.tokens
    .inGroup(mall.id)
    .filter(
      (token) =>
        tokenState(token, platform.now()) === "valid" &&
        (gateway === undefined || token.gateway === gateway) &&
        (kind === undefined || platform.apps.get(token.appKey)?.kind === kind),
    );
  if (found.length === 0) throw new ConsoleError(409, `${mall.name} has no living token there`);
  return found;
}

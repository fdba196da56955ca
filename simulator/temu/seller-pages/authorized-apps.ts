import { type Answer, page, redirect } from "../../http/exchange";
import type { App, Token } from "../records";
import type { Visit } from "./answer-seller-page";
import { noticePage } from "./notice-page";

/** The newest token of every app on this site; older ones have been replaced. */
export function newestTokens({ platform, session }: Visit): {
  rows: { app: App; token: Token }[];
  now: number;
} {
  const tokens = platform.tokens.inGroup(session.mall.id).filter(({ replacedAt }) => replacedAt === null);
  const rows = tokens.flatMap((token) => {
    const app = platform.apps.get(token.appKey);
    return app && token.gateway === session.gateway ? [{ app, token }] : [];
  });
  return { rows: rows.sort((a, b) => b.token.issuedAt - a.token.issuedAt), now: platform.now() };
}

export function deauthorize(visit: Visit): Answer {
  const { platform, portal, session, request } = visit;
  if (session.role === "sub") return page(noticePage(portal, portal.words.mainOnly), 403);
  const appKey = new URLSearchParams(request.raw.toString("utf8")).get("app");
  const token = newestTokens(visit).rows.find(({ app }) => app.id === appKey)?.token;
  if (!token) return page(noticePage(portal, portal.words.noSuchApp), 404);
  platform.tokens.put({ ...token, revokedAt: token.revokedAt ?? platform.now() });
  return redirect(portal.root + portal.managementPath);
}

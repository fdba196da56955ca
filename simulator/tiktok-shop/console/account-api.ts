import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalNumber, optionalText, optionalTexts, text } from "../../console/fields";
import { approve } from "../authorize";
import type { Platform } from "../platform";
import type { Account, Grant } from "../records";
import { openAccount } from "../scenarios/open-shop";
import { announceDeauthorization, announceExpiry } from "../webhooks/announce";
import { findAccount } from "./find";
import { API } from "./paths";
import { accountView } from "./views";

const USUAL_DAYS = 365;

/** Seller accounts, and what they have granted. */
export function accountRoutes(platform: Platform): ConsoleRoute[] {
  const at = (path: string, act: (account: Account, body: { [key: string]: unknown }) => unknown) =>
    jsonRoute("POST", `${API}/accounts/{id}/${path}`, ({ param, body }) => {
      const account = findAccount(platform, param("id"));
      return act(account, body) ?? accountView(platform, account);
    });
  return [
    jsonRoute("GET", `${API}/accounts`, () => ({
      accounts: platform.accounts.all().map((account) => accountView(platform, account)),
    })),
    jsonRoute("GET", `${API}/accounts/{id}`, ({ param }) =>
      accountView(platform, findAccount(platform, param("id"))),
    ),
    jsonRoute("POST", `${API}/accounts`, ({ body }) => {
      const name = text(body, "name");
      const account = openAccount(platform, {
        name,
        baseRegion: optionalText(body, "baseRegion") ?? "US",
        email: optionalText(body, "email") ?? `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}@example.com`,
        userType: optionalNumber(body, "userType") ?? 0,
      });
      return accountView(platform, account);
    }),
    at("authorize", (account, body) =>
      approve(platform, account, {
        state: optionalText(body, "state") ?? null,
        days: optionalNumber(body, "days") ?? USUAL_DAYS,
        scopes: optionalTexts(body, "scopes"),
      }),
    ),
    at("revoke", (account) => revoke(platform, account)),
    at("expire-access-tokens", (account) => {
      for (const grant of live(platform, account)) {
        const expiresAt = platform.now() - 1;
        platform.grants.put({
          ...grant,
          accessTokens: grant.accessTokens.map(({ token }) => ({ token, expiresAt })),
        });
      }
    }),
    at("end-authorization", (account) => {
      for (const grant of live(platform, account))
        platform.grants.put({ ...grant, endsAt: platform.now() - 1 });
    }),
    at("announce-expiry", (account, body) => {
      const days = optionalNumber(body, "days") ?? 14;
      for (const grant of live(platform, account)) {
        const endsAt = platform.now() + days * 86_400;
        platform.grants.put({ ...grant, endsAt, lastExpiryNoticeAt: platform.now() });
        for (const shop of platform.shops.inGroup(account.id))
          announceExpiry(platform, shop, { ...grant, endsAt });
      }
    }),
    at("withdraw-scope", (account, body) => {
      const scope = text(body, "scope");
      for (const grant of live(platform, account)) {
        platform.grants.put({ ...grant, scopes: grant.scopes.filter((known) => known !== scope) });
      }
    }),
  ];
}

/** The seller cancels under "My apps": one farewell webhook per shop, then every token is worth nothing. */
function revoke(platform: Platform, account: Account): void {
  const grants = live(platform, account);
  if (grants.length === 0)
    throw new ConsoleError(409, `${account.name} has granted nothing that could be revoked`);
  for (const grant of grants) platform.grants.put({ ...grant, revokedAt: platform.now() });
  for (const shop of platform.shops.inGroup(account.id)) announceDeauthorization(platform, shop);
}

function live(platform: Platform, account: Account): Grant[] {
  return platform.grants.inGroup(account.id).filter(({ revokedAt }) => revokedAt === null);
}

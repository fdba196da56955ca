import type { AppCall } from "../endpoint";
import { type GatewayName, hostOf } from "../gateways";
import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import type { App, Code, Mall } from "../records";
import { issueToken, newSecret, type Wanted } from "./issue-token";
import { placeOf, subscriptionOf } from "./token-info";

const CODE_SECONDS = 600;

/** What a seller's consent gives to an app that is called back: ten minutes, once. */
export function issueCode(platform: Platform, app: App, mall: Mall, wanted: Wanted): Code {
  return platform.codes.put({
    id: newSecret("upc"),
    appKey: app.id,
    gateway: app.gateway,
    mallId: mall.id,
    ...wanted,
    issuedAt: platform.now(),
    isUsed: false,
  });
}

/** Back to the app, with the host of the gateway that it has to ask. */
export function callbackUrl(platform: Platform, app: App, code: Code, state: string | null): string {
  const url = new URL(app.redirectUrl);
  url.searchParams.set("app_key", app.id);
  url.searchParams.set("callback_host", gatewayHost(platform, app.gateway));
  url.searchParams.set("code", code.id);
  if (state !== null) url.searchParams.set("state", state);
  return url.toString();
}

/** bg.open.accesstoken.create: the code stands in access_token too. */
export function exchangeCode({ platform, app, fields, accessToken }: AppCall): object {
  const invalid = new PlatformError(110020002, "invalid code");
  const given = fields(110020002).requiredText("code");
  const code = platform.codes.get(given);
  const isLate = code !== undefined && code.issuedAt + CODE_SECONDS <= platform.now();
  if (!code || code.isUsed || isLate || code.appKey !== app.id || accessToken !== given) throw invalid;
  const mall = platform.malls.get(code.mallId);
  if (!mall) throw new PlatformError(110020003, "the token cannot be created");
  platform.codes.put({ ...code, isUsed: true });
  const token = issueToken(platform, app, mall, code);
  return {
    accessToken: token.id,
    mallId: Number(mall.id),
    ...(platform.settings().codeAnswerTellsRegion ? placeOf(mall, token) : {}),
    expiredTime: token.expiresAt,
    apiScopeList: token.scopes,
    ...subscriptionOf(platform, token),
    associatedMallTokenList: [],
  };
}

function gatewayHost({ world }: Platform, gateway: GatewayName): string {
  const origin = world.hosts[hostOf(gateway)];
  if (origin === undefined) throw new Error(`no port listens for gateway ${gateway}`);
  return new URL(origin).host;
}

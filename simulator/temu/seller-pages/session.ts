import { cookie, type Incoming } from "../../http/exchange";
import type { GatewayName } from "../gateways";
import type { Platform } from "../platform";
import type { Mall } from "../records";
import type { Portal } from "./portals";

/** Who looks at a portal: a store, by its main account or a sub-account, on one site. */
export type Session = { mall: Mall; role: Role; gateway: GatewayName | null };
export type Role = "main" | "sub";

export const loginCookie = "simulated_temu_login";
export const siteCookie = "simulated_temu_site";
export const policyCookie = "simulated_temu_policy";

/** The one who signed in last, as a seller's browser keeps it; at first the main account of the first store. */
export function sessionOf(platform: Platform, portal: Portal, request: Incoming): Session | null {
  const malls = platform.malls.all().filter(portal.isFor);
  const [mallId, role] = (cookie(request, loginCookie) ?? "").split(":");
  const mall = malls.find(({ id }) => id === mallId) ?? malls[0];
  if (!mall) return null;
  const open = portal.gatewaysOf(mall);
  const asked = request.query.get("site") ?? cookie(request, siteCookie);
  const isAsked = request.query.has("site");
  const gateway =
    open.find((name) => name === asked) ?? (portal.hasSites && isAsked ? null : open[0]) ?? null;
  return { mall, role: mall.id === mallId && role === "sub" ? "sub" : "main", gateway };
}

export function setCookie(name: string, value: string): { "set-cookie": string } {
  return { "set-cookie": `${name}=${encodeURIComponent(value)}; Path=/temu; HttpOnly; SameSite=Lax` };
}

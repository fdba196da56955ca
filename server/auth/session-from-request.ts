import type { Services } from "../context";
import { findSession, type Session } from "./find-session";
import { sessionCookie } from "./session-cookie";

/** For route handlers in either runtime, where Next's own cookie store is out of reach. */
export async function sessionFromRequest(
  request: Request,
  services: Pick<Services, "db" | "now" | "appUrl">,
): Promise<Session | null> {
  const token = cookieOf(request, sessionCookie(services.appUrl).name);
  return token ? findSession(services, token) : null;
}

function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const pair = pairs.find((candidate) => candidate.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

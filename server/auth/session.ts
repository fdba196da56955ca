import { cookies } from "next/headers";
import { cache } from "react";
import { authServices } from "./auth-services";
import { findSession, type Session } from "./find-session";
import { sessionCookie } from "./session-cookie";

/** Who is signed in, for pages, actions and tRPC in Node; asked of the database once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const services = authServices();
  const token = (await cookies()).get(sessionCookie(services.appUrl).name)?.value;
  return token ? findSession(services, token) : null;
});

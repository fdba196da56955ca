"use server";

import { cookies } from "next/headers";
import { authServices } from "@/server/auth/auth-services";
import { rememberLocale } from "@/server/auth/remember-locale";
import { currentSession } from "@/server/auth/session";
import { localeCookie, oneYearSeconds } from "./cookies";
import { isLocale } from "./locales";

/** Called with what a browser sent, whatever the type says. */
export async function setLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: oneYearSeconds, sameSite: "lax" });
  const session = await currentSession();
  // Without a session the choice stays with this browser.
  if (session) await rememberLocale(authServices(), session.user.id, locale);
}

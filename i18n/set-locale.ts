"use server";

import { cookies } from "next/headers";
import { localeCookie, oneYearSeconds } from "./cookies";
import { isLocale } from "./locales";

/** Called with what a browser sent, whatever the type says. */
export async function setLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: oneYearSeconds, sameSite: "lax" });
}

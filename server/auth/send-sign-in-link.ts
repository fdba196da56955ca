import { AuthError } from "next-auth";
import { signInMail } from "@/emails/sign-in-mail";
import type { Locale } from "@/i18n/locales";
import type { AuthServices } from "./auth-services";
import { linkMinutes, signInLink } from "./sign-in-link";

interface Letter {
  to: string;
  token: string;
  /** next-auth's own link, which carries where to go afterwards. */
  callbackUrl: string;
  locale: Locale;
}

export async function sendSignInLink(
  { mailer, appUrl }: Pick<AuthServices, "mailer" | "appUrl">,
  { to, token, callbackUrl, locale }: Letter,
): Promise<void> {
  const link = signInLink(appUrl, token, pathAfter(callbackUrl));
  try {
    await mailer.send({ to, ...signInMail({ locale, link, appUrl, minutes: linkMinutes }) });
  } catch (error) {
    // next-auth hands its own kind of error back to the caller and hides every other.
    const err = error instanceof Error ? error : new Error(String(error));
    throw new AuthError("the sign-in mail was not sent", { cause: { err } });
  }
}

function pathAfter(callbackUrl: string): string {
  const { searchParams, origin } = new URL(callbackUrl);
  const { pathname, search } = new URL(searchParams.get("callbackUrl") ?? "/", origin);
  return pathname + search;
}

import { localPath } from "./local-path";

/** Long enough for slow mail servers, short enough for a mail left open on a shared screen. */
export const linkMinutes = 30;

/**
 * Leads to a page with a button, not to the sign-in itself: mail scanners open links, and a token must not be
 * used up by a look. It does not name the address, which would end up in access logs.
 */
export function signInLink(appUrl: string, token: string, next: string): string {
  const query = new URLSearchParams({ token, ...(localPath(next) === "/" ? {} : { next }) });
  return new URL(`/sign-in/confirm?${query}`, appUrl).href;
}

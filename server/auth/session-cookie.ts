/** Browsers accept the `__Secure-` prefix over https only, so a plain-http page cannot plant a session there. */
export const isSecure = (appUrl: string) => new URL(appUrl).protocol === "https:";

export function sessionCookie(appUrl: string) {
  const secure = isSecure(appUrl);
  return {
    name: `${secure ? "__Secure-" : ""}longshore.session`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/**
 * The cookie outlives the session on purpose: pages cannot write cookies, so the row alone says when a session
 * ends. 400 days is the most that browsers keep one.
 */
export const cookieMaxAgeSeconds = 400 * 24 * 60 * 60;

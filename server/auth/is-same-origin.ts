/**
 * Whether a form of our own sent this. A page elsewhere could otherwise sign a visitor in as somebody else.
 * Browsers name the origin of every POST; programs without a browser hold no cookies to abuse.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin) return true;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}

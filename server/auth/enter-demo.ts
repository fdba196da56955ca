import { env } from "../env";
import { AppError } from "../errors";
import { authServices } from "./auth-services";
import { isSameOrigin } from "./is-same-origin";
import { openDemo } from "./open-demo";
import { cookieMaxAgeSeconds, sessionCookie } from "./session-cookie";

/** One click into the demonstration. Elsewhere than in the local set-up there is nothing at this address. */
export async function enterDemo(request: Request): Promise<Response> {
  if (!env().LOCAL_DEMO) return new Response(null, { status: 404 });
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const services = authServices();
  try {
    const { token } = await openDemo(services, request.headers.get("user-agent") ?? "");
    return seeOther("/", services.appUrl, cookieHeader(token, services.appUrl));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return seeOther("/sign-in?error=DemoNotSeeded", services.appUrl);
  }
}

/** 303, so that the browser follows the form's POST with a GET. */
const seeOther = (path: string, appUrl: string, cookie?: string) =>
  new Response(null, {
    status: 303,
    headers: { location: new URL(path, appUrl).href, ...(cookie ? { "set-cookie": cookie } : {}) },
  });

function cookieHeader(token: string, appUrl: string): string {
  const { name, options } = sessionCookie(appUrl);
  const attributes = [`Path=${options.path}`, `Max-Age=${cookieMaxAgeSeconds}`, "HttpOnly", "SameSite=Lax"];
  return [`${name}=${token}`, ...attributes, ...(options.secure ? ["Secure"] : [])].join("; ");
}

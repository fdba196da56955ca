import { NextRequest } from "next/server";
import { authServices } from "./auth-services";
import { isSameOrigin } from "./is-same-origin";
import { handlers } from "./next-auth";

const followsLink = (request: NextRequest) => request.nextUrl.pathname.endsWith("/callback/email");

/** A link is only ever followed by pressing the button of our page; opened directly, it leads there. */
export async function handleAuthGet(request: NextRequest): Promise<Response> {
  if (!followsLink(request)) return handlers.GET(atOurAddress(request));
  return Response.redirect(new URL(`/sign-in/confirm${request.nextUrl.search}`, authServices().appUrl));
}

export async function handleAuthPost(request: NextRequest): Promise<Response> {
  // next-auth asks no CSRF token here, as it expects the click in the mail.
  if (followsLink(request) && !isSameOrigin(request)) return new Response(null, { status: 403 });
  return handlers.POST(atOurAddress(request));
}

/** next-auth builds its redirects from the request's address, which is the visitor's word; ours is the environment's. */
function atOurAddress(request: NextRequest): NextRequest {
  const { pathname, search } = request.nextUrl;
  return new NextRequest(new URL(pathname + search, authServices().appUrl), request);
}

import type { NextAuthConfig } from "next-auth";
import type { EmailConfig } from "next-auth/providers";
import { randomToken } from "../crypto";
import { adapter } from "./adapter";
import { admitSignInRequest } from "./admit-sign-in-request";
import { authLogger } from "./auth-logger";
import type { AuthServices } from "./auth-services";
import { normalizeAddress } from "./normalize-address";
import { sendSignInLink } from "./send-sign-in-link";
import { cookieMaxAgeSeconds, isSecure, sessionCookie } from "./session-cookie";
import { linkMinutes } from "./sign-in-link";
import type { Visitor } from "./visitor";

/** next-auth for one request: sign-in by mailed link, sessions in our tables. */
export function authConfig(services: AuthServices, visitor: Visitor): NextAuthConfig {
  const { appUrl, secret, log } = services;
  return {
    secret,
    basePath: "/api/auth",
    // No address that leaves us is built from the Host header: links use APP_URL, redirects are paths.
    trustHost: true,
    useSecureCookies: isSecure(appUrl),
    cookies: { sessionToken: sessionCookie(appUrl) },
    session: { strategy: "database", maxAge: cookieMaxAgeSeconds, generateSessionToken: randomToken },
    pages: { signIn: "/sign-in", verifyRequest: "/sign-in/check-your-mail", error: "/sign-in" },
    adapter: adapter(services, visitor),
    providers: [linkProvider(services, visitor)],
    logger: authLogger(log),
    callbacks: {
      async signIn({ user, email }) {
        if (email?.verificationRequest && user.email) {
          const { networkAddress } = visitor;
          await admitSignInRequest(services, { email: user.email, networkAddress, secret });
        }
        return true;
      },
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, name: user.name, email: user.email },
      }),
    },
  };
}

const linkProvider = (services: AuthServices, visitor: Visitor): EmailConfig => ({
  id: "email",
  type: "email",
  name: "E-mail",
  maxAge: linkMinutes * 60,
  generateVerificationToken: randomToken,
  normalizeIdentifier: normalizeAddress,
  sendVerificationRequest({ identifier, token, url }) {
    const sending = sendSignInLink(services, {
      to: identifier,
      token,
      callbackUrl: url,
      locale: visitor.locale,
    });
    // next-auth awaits this after some other work; a failure that comes earlier would end the process.
    sending.catch(() => undefined);
    return sending;
  },
});

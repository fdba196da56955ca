import { and, eq, gt } from "drizzle-orm";
import { verificationTokens } from "@/db/schema";
import { digest } from "../crypto";
import type { AuthServices } from "./auth-services";

/** How next-auth hashes a link's token before it reaches our adapter. */
export const linkTokenHash = (token: string, secret: string) => digest(`${token}${secret}`);

/**
 * Whom a link would sign in, without using it up: mail scanners open links before people do. Null when it was
 * used, has expired or never was.
 */
export async function pendingSignIn(
  { db, now, secret }: Pick<AuthServices, "db" | "now" | "secret">,
  token: string,
): Promise<{ email: string } | null> {
  const tokenHash = await linkTokenHash(token, secret);
  const [link] = await db.withoutOrganization((tx) =>
    tx
      .select({ email: verificationTokens.identifier })
      .from(verificationTokens)
      .where(and(eq(verificationTokens.tokenHash, tokenHash), gt(verificationTokens.expiresAt, now()))),
  );
  return link ?? null;
}

import { and, eq } from "drizzle-orm";
import { verificationTokens } from "@/db/schema";
import type { Services } from "../context";

export interface Link {
  identifier: string;
  token: string;
  expires: Date;
}

/**
 * Uses a link up: of any number of tries at once, one gets it. The other links of that address die with it, so
 * that no forgotten mail opens the door later.
 */
export function redeemLink(
  { db }: Pick<Services, "db">,
  { address, tokenHash }: { address?: string; tokenHash: string },
): Promise<Link | null> {
  return db.withoutOrganization(async (tx) => {
    const [link] = await tx
      .delete(verificationTokens)
      .where(
        and(
          eq(verificationTokens.tokenHash, tokenHash),
          // Our links do not carry the address, which would end up in access logs.
          address ? eq(verificationTokens.identifier, address) : undefined,
        ),
      )
      .returning();
    if (!link) return null;
    await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, link.identifier));
    return { identifier: link.identifier, token: tokenHash, expires: link.expiresAt };
  });
}

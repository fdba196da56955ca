import { and, eq, gt, lt } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import type { OrganizationId, UserId } from "@/domain/ids";
import type { Services } from "../context";
import { digest } from "../crypto";
import { sessionEnd } from "./session-end";

export interface Session {
  sessionId: string;
  user: { id: UserId; name: string | null; email: string };
  /** The organization the person looks at. Whether they still belong to it is for `memberOf` to say. */
  organizationId: OrganizationId | null;
  expiresAt: Date;
}

const minuteMs = 60_000;

/** Who holds this token. Seeing a session keeps it alive, written at most once a minute. */
export async function findSession(
  { db, now }: Pick<Services, "db" | "now">,
  token: string,
): Promise<Session | null> {
  const tokenHash = await digest(token);
  const at = now();
  return db.withoutOrganization(async (tx) => {
    const [row] = await tx
      .select({
        sessionId: sessions.id,
        organizationId: sessions.organizationId,
        lastSeenAt: sessions.lastSeenAt,
        expiresAt: sessions.expiresAt,
        user: { id: users.id, name: users.name, email: users.email },
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, at)));
    if (!row) return null;

    const { lastSeenAt, ...session } = row;
    const seenBefore = new Date(at.getTime() - minuteMs);
    if (lastSeenAt > seenBefore) return session;
    const expiresAt = sessionEnd(at);
    await tx
      .update(sessions)
      .set({ lastSeenAt: at, expiresAt })
      // Of several requests at once one writes.
      .where(and(eq(sessions.id, session.sessionId), lt(sessions.lastSeenAt, at)));
    return { ...session, expiresAt };
  });
}

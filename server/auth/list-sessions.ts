import { and, desc, eq, gt } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Services } from "../context";
import type { Session } from "./find-session";

export interface ListedSession {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
}

/** Where the person is signed in: this device first, then the latest used. */
export async function listSessions(
  { db, now }: Pick<Services, "db" | "now">,
  { sessionId, user }: Pick<Session, "sessionId" | "user">,
): Promise<ListedSession[]> {
  const rows = await db.withoutOrganization((tx) =>
    tx
      .select({
        id: sessions.id,
        userAgent: sessions.userAgent,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .where(and(eq(sessions.userId, user.id), gt(sessions.expiresAt, now())))
      .orderBy(desc(sessions.lastSeenAt)),
  );
  return rows
    .map((row) => ({ ...row, isCurrent: row.id === sessionId }))
    .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
}

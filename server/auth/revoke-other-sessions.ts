import { and, eq, ne } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Services } from "../context";
import type { Session } from "./find-session";

/** Signs the person out everywhere else; answers how many devices that were. */
export async function revokeOtherSessions(
  { db }: Pick<Services, "db">,
  { sessionId, user }: Pick<Session, "sessionId" | "user">,
): Promise<number> {
  const revoked = await db.withoutOrganization((tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.userId, user.id), ne(sessions.id, sessionId)))
      .returning({ id: sessions.id }),
  );
  return revoked.length;
}

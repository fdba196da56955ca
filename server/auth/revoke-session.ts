import { and, eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Services } from "../context";
import { AppError } from "../errors";
import type { Session } from "./find-session";

/** Signs one of the person's own devices out. */
export async function revokeSession(
  { db }: Pick<Services, "db">,
  { user }: Pick<Session, "user">,
  id: string,
): Promise<void> {
  const revoked = await db.withoutOrganization((tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, user.id)))
      .returning({ id: sessions.id }),
  );
  if (revoked.length === 0) throw new AppError("not_found", "no such session of this user");
}

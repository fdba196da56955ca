import { desc, eq, lt } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { sessions } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrganizationId, UserId } from "@/domain/ids";
import type { Services } from "../context";
import { digest } from "../crypto";
import { organizationsOf } from "../organizations";
import { sessionEnd } from "./session-end";

export interface NewSession {
  /** Goes into the cookie; we keep its hash. */
  token: string;
  userId: UserId;
  userAgent: string;
  /** Where to begin; without it, where the person worked last. */
  organizationId?: OrganizationId;
}

// Long enough for every real browser; what is longer was made up.
const userAgentLength = 400;

export async function openSession(
  services: Pick<Services, "db" | "now">,
  session: NewSession,
): Promise<Date> {
  const { token, userId, userAgent } = session;
  const tokenHash = await digest(token);
  const mine = await organizationsOf(services, userId);
  const at = services.now();
  const expiresAt = sessionEnd(at);

  await services.db.withoutOrganization(async (tx) => {
    const wanted = session.organizationId ?? (await lastOrganization(tx, userId));
    const begin = mine.find(({ id }) => id === wanted) ?? mine[0];
    await tx.delete(sessions).where(lt(sessions.expiresAt, at));
    await tx.insert(sessions).values({
      id: uuidv7(),
      tokenHash,
      userId,
      organizationId: begin?.id ?? null,
      userAgent: userAgent.slice(0, userAgentLength),
      createdAt: at,
      lastSeenAt: at,
      expiresAt,
    });
  });
  return expiresAt;
}

async function lastOrganization(tx: Tx, userId: UserId): Promise<OrganizationId | null> {
  const [last] = await tx
    .select({ organizationId: sessions.organizationId })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(1);
  return last?.organizationId ?? null;
}

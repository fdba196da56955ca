import { and, eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { OrganizationId, UserId } from "@/domain/ids";
import type { Services } from "../context";
import { AppError } from "../errors";
import { memberOf } from "../members";

/** Makes an organization the one that this session looks at. */
export async function switchOrganization(
  services: Pick<Services, "db">,
  { sessionId, user }: { sessionId: string; user: { id: UserId } },
  organizationId: OrganizationId,
): Promise<void> {
  if (!(await memberOf(services, organizationId, user.id))) {
    throw new AppError("not_found", "no such organization of this user");
  }
  await services.db.withoutOrganization((tx) =>
    tx
      .update(sessions)
      .set({ organizationId })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, user.id))),
  );
}

import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Services } from "../context";
import { randomToken } from "../crypto";
import { AppError } from "../errors";
import { organizationsOf } from "../organizations";
import { openSession } from "./open-session";

/** The seed makes this person; `.local` cannot receive mail, so nobody can sign in as them from outside. */
export const demoAddress = "demo@longshore.local";

/** Signs the visitor in as the demonstration's owner. Only for installations with LOCAL_DEMO: the caller checks. */
export async function openDemo(
  services: Pick<Services, "db" | "now">,
  userAgent: string,
): Promise<{ token: string }> {
  const [user] = await services.db.withoutOrganization((tx) =>
    tx.select({ id: users.id }).from(users).where(eq(users.email, demoAddress)),
  );
  if (!user) throw notSeeded();
  const [organization] = await organizationsOf(services, user.id);
  if (!organization) throw notSeeded();
  const token = randomToken();
  await openSession(services, { token, userId: user.id, userAgent, organizationId: organization.id });
  return { token };
}

const notSeeded = () =>
  new AppError("not_found", "the demonstration organization is not seeded", { reason: "demo_not_seeded" });

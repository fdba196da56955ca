import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { checkedName } from "../checked-name";
import type { Services } from "../context";
import type { Session } from "./find-session";

/** How colleagues see the person. */
export async function updateProfile(
  { db }: Pick<Services, "db">,
  { user }: Pick<Session, "user">,
  input: { name: string },
): Promise<void> {
  const name = checkedName(input.name);
  await db.withoutOrganization((tx) => tx.update(users).set({ name }).where(eq(users.id, user.id)));
}

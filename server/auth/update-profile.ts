import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema";
import type { Services } from "../context";
import { AppError } from "../errors";
import type { Session } from "./find-session";

const personName = z.string().trim().min(1).max(80);

/** How colleagues see the person. */
export async function updateProfile(
  { db }: Pick<Services, "db">,
  { user }: Pick<Session, "user">,
  input: { name: string },
): Promise<void> {
  const name = personName.safeParse(input.name);
  if (!name.success)
    throw new AppError("invalid_input", "a name of 1 to 80 characters", {
      field: "name",
      reason: "name_length",
    });
  await db.withoutOrganization((tx) =>
    tx.update(users).set({ name: name.data }).where(eq(users.id, user.id)),
  );
}

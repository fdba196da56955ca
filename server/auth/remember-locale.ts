import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { UserId } from "@/domain/ids";
import type { Locale } from "@/i18n/locales";
import type { Services } from "../context";

/** Keeps the language that a person reads in, for mails that the product writes by itself. */
export async function rememberLocale(
  { db }: Pick<Services, "db">,
  userId: UserId,
  locale: Locale,
): Promise<void> {
  await db.withoutOrganization((tx) => tx.update(users).set({ locale }).where(eq(users.id, userId)));
}

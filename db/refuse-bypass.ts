import { sql } from "drizzle-orm";
import type { Database } from "./database";

/** Throws when the database's login could read every organization's rows: row-level security would be a decoration. */
export async function refuseBypass(db: Database): Promise<void> {
  const { rows } = await db.withoutOrganization((tx) =>
    tx.execute<{ role: string; bypasses: boolean }>(
      sql`select rolname as role, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`,
    ),
  );
  const [login] = rows;
  if (!login?.bypasses) return;
  throw new Error(
    `DATABASE_URL logs in as "${login.role}", which bypasses row-level security: every organization would see the others' data. Use the role longshore_app, which the migrations make.`,
  );
}

import { sql } from "drizzle-orm";
import type { Services } from "./context";

/** For load balancers and monitors: whether the database answers. */
export async function isDatabaseUp({ db, log }: Pick<Services, "db" | "log">): Promise<boolean> {
  try {
    await db.withoutOrganization((tx) => tx.execute(sql`select 1`));
    return true;
  } catch (error) {
    log.error("database_down", { error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}

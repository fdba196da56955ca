import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any number will do, as long as every starting process takes the same one. */
const migrationLock = 7_210_033;

/**
 * Brings the schema up to date. Any number of processes may call it at once: one works, the others wait and
 * find nothing to do. `ownerUrl` must be a direct connection; a pooled one cannot hold the lock. `from` is another
 * folder of migrations in tests alone.
 */
export async function migrate(ownerUrl: string, from = folder): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await applyMigrations(drizzle(client), { migrationsFolder: from });
  } finally {
    await client.end();
  }
}

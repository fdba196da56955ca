import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { Cluster } from "./cluster";

export type DatabaseSecrets = { ownerPassword: string; appPassword: string };

/** The connection strings of a database: `ownerUrl` migrates, `appUrl` is what the product runs with. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string };

export const OWNER_ROLE = "longshore_owner";
export const APP_ROLE = "longshore_app";

/**
 * Creates the database and its two roles, or brings them in line with `secrets`. Neither role can
 * bypass row-level security; the owner may create roles, because migrations make some.
 */
export async function prepareDatabase(
  cluster: Cluster,
  name: string,
  secrets: DatabaseSecrets,
): Promise<DatabaseUrls> {
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    // Two processes may prepare at once: roles have no "create if not exists".
    await client.query("select pg_advisory_lock(hashtext('longshore prepare database'))");
    await setRole(OWNER_ROLE, "CREATEROLE", secrets.ownerPassword);
    await setRole(APP_ROLE, "NOCREATEROLE", secrets.appPassword);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(name)} owner ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  return urlsOf(cluster, name, secrets);

  async function setRole(role: string, createRole: string, password: string): Promise<void> {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    await client.query(
      `${rowCount ? "alter" : "create"} role ${role} with login nosuperuser nobypassrls nocreatedb ${createRole} password ${escapeLiteral(password)}`,
    );
  }
}

export function urlsOf(cluster: Cluster, name: string, secrets: DatabaseSecrets): DatabaseUrls {
  return {
    ownerUrl: cluster.url(name, { user: OWNER_ROLE, password: secrets.ownerPassword }),
    appUrl: cluster.url(name, { user: APP_ROLE, password: secrets.appPassword }),
  };
}

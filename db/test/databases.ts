import { Client, escapeIdentifier } from "pg";
import {
  type DatabaseUrls,
  OWNER_ROLE,
  openCluster,
  prepareDatabase,
  removeCluster,
  urlsOf,
} from "@/db/local";
import { migrate } from "@/db/migrate";
import { newRunFolder, removeLeftovers } from "./run-folder";

export type TestDatabases = {
  create(name: string): Promise<DatabaseUrls>;
  drop(name: string): Promise<void>;
  remove(): Promise<void>;
};

const TEMPLATE = "template_longshore";
const secrets = { ownerPassword: "owner", appPassword: "app" };

/** A cluster for this run alone, with a migrated database that each test file gets a copy of. */
export async function openTestDatabases(): Promise<TestDatabases> {
  await removeLeftovers();
  const folder = newRunFolder();
  const cluster = await openCluster({ folder, port: "free", durable: false });
  const { ownerUrl } = await prepareDatabase(cluster, TEMPLATE, secrets);
  await migrate(ownerUrl);

  // One connection, one statement at a time: copying a template twice at once gains nothing.
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  return {
    create: async (name) => {
      await client.query(
        `create database ${escapeIdentifier(name)} template ${TEMPLATE} owner ${OWNER_ROLE}`,
      );
      return urlsOf(cluster, name, secrets);
    },
    drop: async (name) => {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    },
    remove: async () => {
      await client.end();
      await removeCluster(folder);
    },
  };
}

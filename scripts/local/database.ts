import { join } from "node:path";
import { type DatabaseUrls, openCluster, prepareDatabase, removeCluster } from "@/db/local";
import type { Secrets } from "./secrets";

/** DATABASE_URL without its owner's address, or the other way round; the message says what to set. */
export class DatabaseSettingError extends Error {
  override readonly name = "DatabaseSettingError";
}

export type StackDatabase = {
  urls: DatabaseUrls;
  /** Where the job engine keeps its state: a role that may create a schema. */
  engineUrl: string;
  /** Neon's driver reaches Neon by itself; every other PostgreSQL needs the bridge. */
  needsBridge: boolean;
  /** Where its files lie, when it is ours. */
  dataPath: string | null;
  isReused: boolean;
  stop: () => Promise<void>;
};

/** The database of one's own choice, when the environment names one: Neon or any PostgreSQL. */
export function chosenDatabase(env: NodeJS.ProcessEnv): DatabaseUrls | null {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env;
  if (!appUrl && !ownerUrl) return null;
  if (!appUrl || !ownerUrl) {
    throw new DatabaseSettingError(
      "For a database of your own set both DATABASE_URL (the role longshore_app) and DATABASE_OWNER_URL (direct, migrates); docs/deploy.md makes them. Without either, Longshore brings its own.",
    );
  }
  return { appUrl, ownerUrl };
}

export function externalDatabase(urls: DatabaseUrls): StackDatabase {
  return {
    urls,
    engineUrl: urls.ownerUrl,
    needsBridge: !new URL(urls.appUrl).hostname.endsWith(".neon.tech"),
    dataPath: null,
    isReused: false,
    stop: async () => {},
  };
}

export async function embeddedDatabase(
  folder: string,
  port: number,
  secrets: Secrets,
  durable: boolean,
): Promise<StackDatabase> {
  const path = join(folder, "postgres");
  const cluster = await openCluster({ folder: path, port, durable });
  // What is not to survive a crash is not to survive its tests either.
  const stop = () => (durable ? cluster.stop() : removeCluster(path));
  try {
    const urls = await prepareDatabase(cluster, "longshore", secrets);
    const engine = await prepareDatabase(cluster, "longshore_engine", secrets);
    return {
      urls,
      engineUrl: engine.ownerUrl,
      needsBridge: true,
      dataPath: cluster.dataPath,
      isReused: cluster.isReused,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

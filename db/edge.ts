import { neonConfig, Pool } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-serverless";
import { type Database, databaseOver, type Transactor } from "./database";
import * as schema from "./schema";

export interface EdgeOptions {
  url: string;
  /** Address of the bridge when the database is not Neon's (the edge runtime has no TCP). */
  bridgeUrl?: string;
}

/** A connection for one request on the edge; the caller ends it before it answers. */
export function openEdgeDatabase({ url, bridgeUrl }: EdgeOptions): Database {
  if (bridgeUrl) {
    const bridge = new URL(bridgeUrl);
    neonConfig.wsProxy = () => `${bridge.host}/v2`;
    neonConfig.useSecureWebSocket = bridge.protocol === "https:";
    // Sending the password before it is asked for fails against a server that wants SCRAM, the usual default.
    neonConfig.pipelineConnect = false;
    // On loopback the timer that gathers writes costs more than the packets it saves.
    neonConfig.coalesceWrites = false;
  }
  const pool = new Pool({ connectionString: url, max: 1 });
  // Without a listener a broken idle connection would end the process.
  pool.on("error", () => undefined);
  return databaseOver(drizzle(pool, { schema }) as unknown as Transactor, () => pool.end());
}

import { openEdgeDatabase } from "@/db/edge";
import { inngest } from "@/inngest/client";
import { marketplaces } from "@/integrations/marketplaces/registry";
import type { Services } from "./context";
import { vault } from "./crypto";
import { env } from "./env";
import { jsonLogger } from "./logger";

/** The edge runtime's services, for one request: connections there do not outlive it. */
export async function withEdgeServices<T>(fn: (services: Services) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATABASE_BRIDGE_URL, ENCRYPTION_KEYS, APP_URL, marketplaces: settings } = env();
  const db = openEdgeDatabase({ url: DATABASE_URL, bridgeUrl: DATABASE_BRIDGE_URL });
  try {
    return await fn({
      db,
      marketplaces: marketplaces(settings),
      vault: vault(ENCRYPTION_KEYS),
      send: async (events) => {
        await inngest.send(events);
      },
      now: () => new Date(),
      log: jsonLogger,
      appUrl: APP_URL,
    });
  } finally {
    await db.end();
  }
}

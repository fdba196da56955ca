import { openDatabase } from "@/db/client";
import { inngest } from "@/inngest/client";
import { marketplaces } from "@/integrations/marketplaces/registry";
import type { Services } from "./context";
import { vault } from "./crypto";
import { env } from "./env";
import { jsonLogger } from "./logger";

let opened: Services | undefined;

/** The Node process's services, made at first use and kept: pools and keys are shared by every request. */
export function services(): Services {
  opened ??= open();
  return opened;
}

function open(): Services {
  const { DATABASE_URL, ENCRYPTION_KEYS, APP_URL, marketplaces: settings } = env();
  return {
    db: openDatabase({
      url: DATABASE_URL,
      onIdleError: (error) => jsonLogger.warn("database.connection_lost", { error: error.message }),
    }),
    marketplaces: marketplaces(settings),
    vault: vault(ENCRYPTION_KEYS),
    send: async (events) => {
      await inngest.send(events);
    },
    now: () => new Date(),
    log: jsonLogger,
    appUrl: APP_URL,
  };
}

import { openDatabase } from "@/db/client";
import type { Services } from "../context";
import { env } from "../env";
import { jsonLogger } from "../logger";
import { type Mailer, mailer } from "../mail";

export interface AuthServices extends Pick<Services, "db" | "now" | "log" | "appUrl"> {
  mailer: Mailer;
  /** Signs and keys what must not be guessed: links, limits. */
  secret: string;
}

let opened: AuthServices | undefined;

/** What signing in needs of this process. */
export function authServices(): AuthServices {
  opened ??= open();
  return opened;
}

function open(): AuthServices {
  const settings = env();
  return {
    db: openDatabase({ url: settings.DATABASE_URL }),
    now: () => new Date(),
    log: jsonLogger,
    appUrl: settings.APP_URL,
    mailer: mailer(settings),
    secret: settings.AUTH_SECRET,
  };
}

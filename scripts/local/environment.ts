import type { DatabaseUrls } from "@/db/local";
import type { Ports } from "./ports";
import type { Secrets } from "./secrets";
import { simulatedTemu } from "./simulated-temu";

/** How the simulator knows our app: fixed, as a registered app's keys are. */
const SIMULATED_TIKTOK_APP = {
  appKey: "6demo1key9a",
  appSecret: "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70",
  serviceId: "7300000000000000001",
};

export type Environment = Record<string, string>;

export type EnvironmentOptions = { ports: Ports; secrets: Secrets; urls: DatabaseUrls; isDemo: boolean };

/** All that the app and its scripts read from the environment on one machine. */
export function localEnvironment({ ports, secrets, urls, isDemo }: EnvironmentOptions): Environment {
  // Always localhost: Next rewrites 127.0.0.1 to it in request addresses, and cookies would be lost.
  const at = (port: number) => `http://localhost:${port}`;
  const simulator = at(ports.simulator);
  return {
    APP_URL: at(ports.app),
    PORT: String(ports.app),
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATABASE_BRIDGE_URL: `http://127.0.0.1:${ports.bridge}`,
    AUTH_SECRET: secrets.authSecret,
    AUTH_TRUST_HOST: "true",
    ENCRYPTION_KEYS: `k1:${secrets.encryptionKey}`,
    MAIL_FROM: "Longshore <longshore@localhost.test>",
    MAILBOX_URL: at(ports.mailbox),
    SUPPORT_URL: "mailto:support@localhost.test",
    // The in-box speaks no TLS, and nodemailer would insist on it.
    SMTP_URL: `smtp://127.0.0.1:${ports.mailboxSmtp}?ignoreTLS=true`,
    INNGEST_DEV: at(ports.engine),
    TIKTOK_SHOP_APP_KEY: SIMULATED_TIKTOK_APP.appKey,
    TIKTOK_SHOP_APP_SECRET: SIMULATED_TIKTOK_APP.appSecret,
    TIKTOK_SHOP_SERVICE_ID: SIMULATED_TIKTOK_APP.serviceId,
    TIKTOK_SHOP_AUTHORIZE_URL: `${simulator}/open/authorize`,
    TIKTOK_SHOP_TOKEN_URL: simulator,
    TIKTOK_SHOP_API_URL: simulator,
    ...simulatedTemu(simulator, {
      US: at(ports.temuUs),
      EU: at(ports.temuEu),
      GLOBAL: at(ports.temuGlobal),
      PA: at(ports.temuPa),
      CN: at(ports.temuCn),
    }),
    ...(isDemo ? { LOCAL_DEMO: "1" } : {}),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

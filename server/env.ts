import { z } from "zod";
import { type MarketplaceSettings, marketplaceConfigs } from "@/integrations/marketplaces/registry";

const isLocal = (url: string) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
});

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    APP_URL: z.url(),
    DATABASE_URL: z.url(),
    /** Where the edge runtime reaches a plain PostgreSQL; unset with Neon. */
    DATABASE_BRIDGE_URL: z.url().optional(),
    AUTH_SECRET: z.string().min(32),
    /** `id:base64 of 32 bytes`, comma separated; the first encrypts, all decrypt. */
    ENCRYPTION_KEYS: z.string().regex(/^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/),
    MAIL_FROM: z.string().min(3),
    SMTP_URL: z.url().optional(),
    RESEND_API_KEY: z.string().optional(),
    /** Where the local mail in-box opens in a browser; pages link to it after sending mail. */
    MAILBOX_URL: z.url().optional(),
    /** Where people ask for help: a form that reads `title` and `body`, or a mailto address. */
    SUPPORT_URL: z.url().optional(),
    INNGEST_DEV: z.string().optional(),
    INNGEST_EVENT_KEY: z.string().optional(),
    INNGEST_SIGNING_KEY: z.string().optional(),
    /** One-click entry to the demonstration organization: the local set-up only. */
    LOCAL_DEMO: z.enum(["1"]).optional(),
    TIKTOK_SHOP_APP_KEY: z.string().optional(),
    TIKTOK_SHOP_APP_SECRET: z.string().optional(),
    TIKTOK_SHOP_SERVICE_ID: z.string().optional(),
    TIKTOK_SHOP_AUTHORIZE_URL: z.url().optional(),
    TIKTOK_SHOP_TOKEN_URL: z.url().optional(),
    TIKTOK_SHOP_API_URL: z.url().optional(),
    TEMU_US_APP_KEY: z.string().optional(),
    TEMU_US_APP_SECRET: z.string().optional(),
    TEMU_US_URL: z.url().optional(),
    TEMU_EU_APP_KEY: z.string().optional(),
    TEMU_EU_APP_SECRET: z.string().optional(),
    TEMU_EU_URL: z.url().optional(),
    TEMU_GLOBAL_APP_KEY: z.string().optional(),
    TEMU_GLOBAL_APP_SECRET: z.string().optional(),
    TEMU_GLOBAL_URL: z.url().optional(),
    TEMU_PA_APP_KEY: z.string().optional(),
    TEMU_PA_APP_SECRET: z.string().optional(),
    TEMU_PA_URL: z.url().optional(),
    TEMU_CN_APP_KEY: z.string().optional(),
    TEMU_CN_APP_SECRET: z.string().optional(),
    TEMU_CN_URL: z.url().optional(),
    TEMU_APP_NAME: z.string().optional(),
    /** Further apps of this operator, as JSON: `[{"name":"…","gateway":"us","key":"…","secret":"…"}]`. */
    TEMU_OTHER_APPS: jsonText.optional(),
    TEMU_SELLER_CENTRAL_URL: z.url().optional(),
    TEMU_SELLER_CENTRE_URL: z.url().optional(),
    TEMU_LOCAL_URL: z.url().optional(),
  })
  .refine((env) => env.SMTP_URL || env.RESEND_API_KEY, {
    message: "set SMTP_URL or RESEND_API_KEY: without mail nobody can sign in",
  })
  .refine((env) => env.INNGEST_DEV || (env.INNGEST_EVENT_KEY && env.INNGEST_SIGNING_KEY), {
    message: "set INNGEST_DEV, or both INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY",
  })
  .refine((env) => !env.LOCAL_DEMO || (isLocal(env.APP_URL) && isLocal(env.DATABASE_URL)), {
    message:
      "LOCAL_DEMO opens an organization to everybody: it needs APP_URL and DATABASE_URL on this machine",
  });

export type Env = z.infer<typeof schema> & { marketplaces: MarketplaceSettings };

/** Reads and checks a whole environment; throws one error that names every fault. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const env = schema.safeParse(present);
  if (!env.success) throw new Error(`The environment is not complete:\n${z.prettifyError(env.error)}`);
  return { ...env.data, marketplaces: marketplaceSettings(env.data) };
}

/** A marketplace is offered when any of its keys is set; then all of them must be right. */
function marketplaceSettings(env: z.infer<typeof schema>): MarketplaceSettings {
  const settings: MarketplaceSettings = {};
  if (env.TIKTOK_SHOP_APP_KEY || env.TIKTOK_SHOP_APP_SECRET || env.TIKTOK_SHOP_SERVICE_ID) {
    settings["tiktok-shop"] = marketplaceConfigs["tiktok-shop"].parse({
      appKey: env.TIKTOK_SHOP_APP_KEY,
      appSecret: env.TIKTOK_SHOP_APP_SECRET,
      serviceId: env.TIKTOK_SHOP_SERVICE_ID,
      authorizeUrl: env.TIKTOK_SHOP_AUTHORIZE_URL,
      tokenUrl: env.TIKTOK_SHOP_TOKEN_URL,
      apiUrl: env.TIKTOK_SHOP_API_URL,
    });
  }
  const temuApps = temuGateways.map((gateway) => [gateway.toLowerCase(), temuApp(env, gateway)] as const);
  if (temuApps.some(([, app]) => app !== undefined)) {
    settings.temu = marketplaceConfigs.temu.parse({
      apps: Object.fromEntries(temuApps),
      appName: env.TEMU_APP_NAME,
      redirectUrl: new URL("/api/stores/temu/callback", env.APP_URL).href,
      otherApps: env.TEMU_OTHER_APPS,
      sellerCentralUrl: env.TEMU_SELLER_CENTRAL_URL,
      sellerCentreUrl: env.TEMU_SELLER_CENTRE_URL,
      localUrl: env.TEMU_LOCAL_URL,
    });
  }
  return settings;
}

const temuGateways = ["US", "EU", "GLOBAL", "PA", "CN"] as const;

/** A gateway without keys is one that this installation does not serve. */
function temuApp(env: z.infer<typeof schema>, gateway: (typeof temuGateways)[number]) {
  const appKey = env[`TEMU_${gateway}_APP_KEY`];
  const appSecret = env[`TEMU_${gateway}_APP_SECRET`];
  return appKey || appSecret ? { appKey, appSecret, url: env[`TEMU_${gateway}_URL`] } : undefined;
}

let parsed: Env | undefined;

/** The process's environment, read once. `instrumentation.ts` calls it at boot so that a fault stops the start. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

import { join } from "node:path";
import type { Environment } from "./environment";
import type { Ports } from "./ports";
import { program, script } from "./run-tool";

export type ComponentName = "bridge" | "mailbox" | "simulator" | "engine" | "app";

export type ComponentSpec = {
  label: string;
  args: string[];
  env: Environment;
  healthUrl: string;
  readyMs?: number;
};

export type ComponentsOptions = {
  folder: string;
  ports: Ports;
  env: Environment;
  distDir: string;
  isDev: boolean;
  engineDatabaseUrl: string;
};

/** How each part is started, and how one sees that it works. */
export function componentSpecs(options: ComponentsOptions): Record<ComponentName, ComponentSpec> {
  const { folder, ports, env } = options;
  const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    bridge: {
      label: "database bridge",
      args: script("db/bridge/main.ts"),
      env: { DATABASE_URL: env.DATABASE_URL ?? "", BRIDGE_PORT: String(ports.bridge) },
      healthUrl: at(ports.bridge, "/health"),
    },
    mailbox: {
      label: "mail in-box",
      args: script("scripts/local/mailbox/main.ts"),
      env: {
        MAILBOX_FOLDER: join(folder, "mail"),
        MAILBOX_SMTP_PORT: String(ports.mailboxSmtp),
        MAILBOX_PORT: String(ports.mailbox),
      },
      healthUrl: at(ports.mailbox, "/api/health"),
    },
    simulator: {
      label: "simulator",
      args: script("simulator/main.ts"),
      env: {
        SIMULATOR_PORT: String(ports.simulator),
        SIMULATOR_HOST_PORTS: [
          `temu-us=${ports.temuUs}`,
          `temu-eu=${ports.temuEu}`,
          `temu-global=${ports.temuGlobal}`,
          `temu-pa=${ports.temuPa}`,
          `temu-cn=${ports.temuCn}`,
        ].join(","),
        SIMULATOR_STATE: join(folder, "simulator/state.json"),
        SIMULATOR_APP_URL: env.APP_URL ?? "",
      },
      healthUrl: at(ports.simulator, "/console/api/health"),
    },
    engine: {
      label: "job engine",
      args: script("inngest/engine/main.ts"),
      env: {
        ENGINE_DATABASE_URL: options.engineDatabaseUrl,
        ENGINE_PORT: String(ports.engine),
        ENGINE_APP_URL: `${env.APP_URL}/api/inngest`,
      },
      healthUrl: at(ports.engine, "/health"),
    },
    app: appSpec(options),
  };
}

function appSpec({ ports, env, distDir, isDev }: ComponentsOptions): ComponentSpec {
  return {
    label: isDev ? "app, with hot reload" : "app",
    // On loopback only: in the local set-up one enters the demonstration without a password.
    args: [
      program("next/dist/bin/next"),
      isDev ? "dev" : "start",
      "-p",
      String(ports.app),
      "-H",
      "127.0.0.1",
    ],
    env: { ...env, NODE_ENV: isDev ? "development" : "production", NEXT_DIST_DIR: distDir },
    healthUrl: `http://localhost:${ports.app}/api/health`,
    // The first answer in development waits for a compilation.
    readyMs: isDev ? 180_000 : 60_000,
  };
}

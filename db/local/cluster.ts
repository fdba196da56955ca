import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Binaries, binariesFor } from "./binaries";
import { createCluster, superuserPassword } from "./create-cluster";
import { type DataFolder, dataFolder, removeDataFolder } from "./data-folder";
import { LocalDatabaseError } from "./error";
import { freePort, isPortTaken } from "./free-port";
import { type Postmaster, runningPostmaster } from "./postmaster";
import { run } from "./run";
import { writeSettings } from "./settings";

export type Login = { user: string; password: string };

export type Cluster = {
  /** Where the data really lies; not the folder asked for when PostgreSQL could not enter that one. */
  dataPath: string;
  port: number;
  /** Of the server itself, which outlives the process that started it. */
  pid: number;
  /** Found running, as after a `kill -9` of whoever started it. */
  isReused: boolean;
  superuserUrl: string;
  url(database: string, login: Login): string;
  stop(): Promise<void>;
};

export type ClusterOptions = {
  folder: string;
  port: number | "free";
  /** False trades the data's safety in a crash of the machine for speed: for tests. */
  durable: boolean;
};

/** Starts the PostgreSQL of `folder`, made first where there is none; finds it when it runs already. */
export async function openCluster({ folder, port, durable }: ClusterOptions): Promise<Cluster> {
  const data = dataFolder(folder);
  const binaries = binariesFor(data.account);
  await createCluster(data, binaries, durable);

  const running = runningPostmaster(data.path);
  if (running && (port === "free" || port === running.port) && (await becomesReady(data))) {
    return describe(data, binaries, running, true);
  }
  if (running) await stop(data, binaries, "fast");
  const chosen = port === "free" ? await freePort() : port;
  if (await isPortTaken(chosen)) {
    throw new LocalDatabaseError(
      "port_taken",
      `Port ${chosen} for PostgreSQL is taken by another program: end that, or choose another port.`,
    );
  }
  return describe(data, binaries, await start(data, binaries, chosen, durable), false);
}

/** Stops the cluster of `folder`, if it runs, and removes its data. */
export async function removeCluster(folder: string): Promise<void> {
  const data = dataFolder(folder);
  if (existsSync(data.path) && runningPostmaster(data.path)) {
    await stop(data, binariesFor(data.account), "immediate");
  }
  removeDataFolder(folder);
}

/** Stops the cluster of `folder`, if it runs. */
export async function stopCluster(folder: string): Promise<void> {
  const data = dataFolder(folder);
  if (existsSync(data.path) && runningPostmaster(data.path))
    await stop(data, binariesFor(data.account), "fast");
}

async function start(
  data: DataFolder,
  { pgCtl }: Binaries,
  port: number,
  durable: boolean,
): Promise<Postmaster> {
  writeSettings(data, port, durable);
  const log = join(data.path, "server.log");
  // pg_ctl puts the server into a session of its own, so that it outlives us and can be shared.
  const { code, output } = await run(
    pgCtl,
    ["start", "-w", "-t", "60", "-D", data.path, "-l", log],
    data.account,
  );
  const running = runningPostmaster(data.path);
  if (code === 0 && running) return running;
  const reason = existsSync(log)
    ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n")
    : output.trim();
  throw new LocalDatabaseError("start_failed", `PostgreSQL did not start in ${data.path}: ${reason}`);
}

async function stop(data: DataFolder, { pgCtl }: Binaries, mode: "fast" | "immediate"): Promise<void> {
  const { code, output } = await run(
    pgCtl,
    ["stop", "-w", "-t", "60", "-m", mode, "-D", data.path],
    data.account,
  );
  if (code !== 0 && runningPostmaster(data.path)) {
    throw new LocalDatabaseError(
      "start_failed",
      `PostgreSQL in ${data.path} does not stop: ${output.trim()}`,
    );
  }
}

/** A server found running may still be on its way up. */
async function becomesReady(data: DataFolder): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 100) {
    const running = runningPostmaster(data.path);
    if (!running || running.isReady) return running !== null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function describe(data: DataFolder, binaries: Binaries, running: Postmaster, isReused: boolean): Cluster {
  const url = (database: string, { user, password }: Login) =>
    `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${running.port}/${encodeURIComponent(database)}`;
  return {
    dataPath: data.path,
    port: running.port,
    pid: running.pid,
    isReused,
    superuserUrl: url("postgres", { user: "postgres", password: superuserPassword(data.path) }),
    url,
    stop: () => stop(data, binaries, "fast"),
  };
}

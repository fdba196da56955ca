import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { type Cluster, freePort, openCluster, prepareDatabase, removeCluster, stopCluster } from "./index";

const isRoot = process.getuid?.() === 0;
const used: string[] = [];

afterEach(async () => {
  for (const folder of used.splice(0)) {
    await removeCluster(folder);
    rmSync(join(folder, "../.."), { recursive: true, force: true });
  }
});

/** A data folder below a path with a space; with mode 700 only its owner can get there. */
function newFolder(mode = 0o711): string {
  const parent = mkdtempSync(join(tmpdir(), "longshore-cluster-"));
  chmodSync(parent, mode);
  mkdirSync(join(parent, "a project"));
  const folder = join(parent, "a project", "postgres");
  used.push(folder);
  return folder;
}

const open = (folder: string, port: number | "free" = "free") =>
  openCluster({ folder, port, durable: false });

async function answerOf(
  connectionString: string,
  text: string,
): Promise<Record<string, unknown> | undefined> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
}

async function crash(cluster: Cluster): Promise<void> {
  process.kill(cluster.pid, "SIGKILL");
  while (existsSync(`/proc/${cluster.pid}`)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("openCluster", () => {
  it("starts a PostgreSQL that listens on loopback alone and asks for a password", async () => {
    const cluster = await open(newFolder());
    expect(await answerOf(cluster.superuserUrl, "show listen_addresses")).toEqual({
      listen_addresses: "127.0.0.1",
    });
    const withoutPassword = new URL(cluster.superuserUrl);
    withoutPassword.password = "wrong";
    await expect(answerOf(withoutPassword.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("keeps the data over a stop and a start, and over a change of port", async () => {
    const folder = newFolder();
    const first = await open(folder);
    await answerOf(first.superuserUrl, "create table kept as select 1 as one");
    await first.stop();
    const port = await freePort();
    const second = await open(folder, port);
    expect(second).toMatchObject({ port, isReused: false });
    const third = await open(folder, await freePort());
    expect(third.port).not.toBe(port);
    expect(await answerOf(third.superuserUrl, "select * from kept")).toEqual({ one: 1 });
  });

  it("finds the server that a killed launcher left running", async () => {
    const folder = newFolder();
    const script = `
      const { openCluster } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).pathname)});
      const cluster = await openCluster({ folder: process.argv[1], port: "free", durable: false });
      process.stdout.write(String(cluster.pid));
      setInterval(() => {}, 1000);`;
    const launcher = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script, folder],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const pid = await new Promise<number>((resolve) =>
      launcher.stdout.once("data", (text) => resolve(Number(text))),
    );
    launcher.kill("SIGKILL");
    expect(await open(folder)).toMatchObject({ pid, isReused: true });
  });

  it("starts over a pid file whose number another process has got since", async () => {
    const folder = newFolder();
    const cluster = await open(folder);
    await crash(cluster);
    const file = join(cluster.dataPath, "postmaster.pid");
    const [, ...rest] = "0\n/elsewhere\n0\n1\n\n127.0.0.1\n\nready".split("\n");
    writeFileSync(file, [process.pid, ...rest].join("\n"));
    expect(await open(folder)).toMatchObject({ isReused: false });
  });

  it("says in one sentence that the port is taken", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await expect(open(newFolder(), port)).rejects.toMatchObject({
      fault: "port_taken",
      message: expect.stringMatching(new RegExp(`^Port ${port} .* is taken`)),
    });
    other.close();
  });

  it("leaves a folder alone that holds something else, or another version's data", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "precious");
    await expect(open(folder)).rejects.toMatchObject({ fault: "folder_unusable" });
    writeFileSync(join(folder, "PG_VERSION"), "9\n");
    await expect(open(folder)).rejects.toMatchObject({ fault: "version_mismatch" });
    expect(existsSync(join(folder, "thesis.txt"))).toBe(true);
  });

  it("begins again after an initdb that was cut off", async () => {
    const folder = newFolder();
    mkdirSync(`${folder}.draft/base`, { recursive: true });
    writeFileSync(`${folder}.draft/PG_VERSION`, "18\n");
    expect(await answerOf((await open(folder)).superuserUrl, "select 1 as one")).toEqual({ one: 1 });
  });

  it("stops by folder, without the object that started it", async () => {
    const folder = newFolder();
    const cluster = await open(folder);
    await stopCluster(folder);
    await expect(answerOf(cluster.superuserUrl, "select 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});

describe.runIf(isRoot)("openCluster, started by root", () => {
  it("puts the data elsewhere when the project lies where only root may enter, and finds them again", async () => {
    const folder = newFolder(0o700);
    const first = await open(folder);
    expect(first.dataPath).not.toBe(folder);
    await answerOf(first.superuserUrl, "create table kept as select 1 as one");
    await first.stop();
    const second = await open(folder);
    expect(second.dataPath).toBe(first.dataPath);
    expect(await answerOf(second.superuserUrl, "select * from kept")).toEqual({ one: 1 });
    await second.stop();
    await removeCluster(folder);
    expect(existsSync(first.dataPath)).toBe(false);
  });

  it("follows a moved project to its data, but gives a copied one its own", async () => {
    const folder = newFolder(0o700);
    const original = await open(folder);
    const copy = newFolder(0o700);
    cpSync(`${folder}.location`, `${copy}.location`);
    expect((await open(copy)).dataPath).not.toBe(original.dataPath);

    const moved = newFolder(0o700);
    cpSync(`${folder}.location`, `${moved}.location`);
    rmSync(`${folder}.location`);
    expect((await open(moved)).dataPath).toBe(original.dataPath);
  });

  it("runs under the account of the user who made the data", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    chownSync(folder, 12345, 12345);
    chownSync(join(folder, ".."), 12345, 12345);
    await expect(open(folder)).rejects.toMatchObject({ fault: "start_failed" });
    expect(existsSync(`${folder}.password`)).toBe(false);
    expect(statSync(join(folder, "..")).uid).toBe(12345);
  });
});

describe("prepareDatabase", () => {
  it("makes roles that row-level security binds, and brings changed passwords in line", async () => {
    const cluster = await open(newFolder());
    await prepareDatabase(cluster, "longshore", { ownerPassword: "old", appPassword: "old" });
    const urls = await prepareDatabase(cluster, "longshore", { ownerPassword: "n'e/w", appPassword: "new" });
    const rights = "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user";
    expect(await answerOf(urls.ownerUrl, rights)).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
    });
    expect(await answerOf(urls.appUrl, rights)).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
    });
  });

  it("can be asked by two processes at once", async () => {
    const cluster = await open(newFolder());
    const secrets = { ownerPassword: "o", appPassword: "a" };
    await Promise.all(["one", "one", "two"].map((name) => prepareDatabase(cluster, name, secrets)));
    expect(await answerOf(cluster.superuserUrl, "select count(*)::int from pg_database")).toEqual({
      count: 5,
    });
  });
});

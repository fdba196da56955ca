import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "./client";
import { openCluster, removeCluster } from "./local";
import { refuseBypass } from "./refuse-bypass";
import { newRunFolder } from "./test/run-folder";

const folder = newRunFolder();
const cluster = await openCluster({ folder, port: "free", durable: false });
afterAll(() => removeCluster(folder));

async function refuse(url: string): Promise<void> {
  const db = openDatabase({ url, size: 1 });
  try {
    await refuseBypass(db);
  } finally {
    await db.end();
  }
}

async function login(role: string, rights: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  await client.query(`create role ${role} login ${rights} password 'x'`);
  await client.end();
  return cluster.url("postgres", { user: role, password: "x" });
}

describe("refuseBypass", () => {
  it("refuses a superuser, by name", async () => {
    await expect(refuse(cluster.superuserUrl)).rejects.toThrow(
      /"postgres", which bypasses row-level security/,
    );
  });

  it("refuses a role with BYPASSRLS, as Neon's own roles are", async () => {
    await expect(refuse(await login("neon_like", "bypassrls"))).rejects.toThrow(/"neon_like"/);
  });

  it("lets an ordinary role pass", async () => {
    await refuse(await login("ordinary", "nosuperuser nobypassrls"));
  });
});

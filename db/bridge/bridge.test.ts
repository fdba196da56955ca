import { NeonDbError, neon, neonConfig, Pool } from "@neondatabase/serverless";
import { sql as raw } from "drizzle-orm";
import { drizzle as drizzleHttp } from "drizzle-orm/neon-http";
import { drizzle as drizzleSockets } from "drizzle-orm/neon-serverless";
import { pgTable, text } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { testDatabase } from "@/db/test/database";
import { openBridge } from "./index";

const { appUrl, ownerUrl } = await testDatabase();
const bridge = await openBridge({ databaseUrl: appUrl, port: 0 });
neonConfig.fetchEndpoint = `${bridge.url}/sql`;
neonConfig.wsProxy = () => `127.0.0.1:${bridge.port}/v2`;
neonConfig.useSecureWebSocket = false;
neonConfig.webSocketConstructor = WebSocket;

const http = neon(appUrl);
const notes = pgTable("bridge_notes", { id: text("id").primaryKey(), body: text("body") });

beforeAll(async () => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query("create table bridge_notes (id text primary key, body text)");
  await owner.query("grant select, insert, update, delete on bridge_notes to longshore_app");
  await owner.end();
});

afterAll(() => bridge.close());

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable("It was answered."),
    (error: unknown) => error,
  );
}

describe("POST /sql, through Neon's driver", () => {
  it("answers rows, as objects, as arrays and in full", async () => {
    expect(await http`select 1 as one, 'a' as letter, null as nothing`).toEqual([
      { one: 1, letter: "a", nothing: null },
    ]);
    expect(await http.query("select 1, 2", [], { arrayMode: true })).toEqual([[1, 2]]);
    const full = await http.query("select id from bridge_notes where id = $1", ["none"], {
      fullResults: true,
    });
    expect(full).toMatchObject({ command: "SELECT", rowCount: 0, rows: [] });
    expect(full.fields[0]).toMatchObject({ name: "id", dataTypeID: 25, format: "text", columnID: 1 });
  });

  it("hands over every kind of parameter", async () => {
    const bytes = Buffer.from([0, 1, 254, 255]);
    const at = new Date("2026-03-01T10:00:00.000Z");
    const rows = await http`
      select ${["a", 'b"c', null]}::text[] as words, ${[1, 2]}::int[] as numbers, ${null}::text as nothing,
             ${{ a: [1, "two"] }}::jsonb as json, ${bytes}::bytea as bytes, ${true}::boolean as yes,
             ${at}::timestamptz as at, ${12345678901234567890n}::numeric as big, ${1.5}::float8 as half`;
    expect(rows[0]).toEqual({
      words: ["a", 'b"c', null],
      numbers: [1, 2],
      nothing: null,
      json: { a: [1, "two"] },
      bytes,
      yes: true,
      at,
      big: "12345678901234567890",
      half: 1.5,
    });
  });

  it("passes on every field of PostgreSQL's errors", async () => {
    await http`insert into bridge_notes values ('twice', 'x')`;
    const error = await failureOf(http`insert into bridge_notes values ('twice', 'x')`);
    expect(error).toBeInstanceOf(NeonDbError);
    expect(error).toMatchObject({
      code: "23505",
      severity: "ERROR",
      detail: "Key (id)=(twice) already exists.",
      schema: "public",
      table: "bridge_notes",
      constraint: "bridge_notes_pkey",
      routine: "_bt_check_unique",
    });
    expect(await failureOf(http`select nonsense`)).toMatchObject({ code: "42703", position: "8" });
  });

  it("takes one statement a query, as Neon does", async () => {
    expect(await failureOf(http.query("select 1; select 2"))).toMatchObject({ code: "42601" });
  });

  it("refuses a wrong password with PostgreSQL's code", async () => {
    const wrong = new URL(appUrl);
    wrong.password = "wrong";
    expect(await failureOf(neon(wrong.href)`select 1`)).toMatchObject({ code: "28P01" });
  });

  it("leads to no other database", async () => {
    const other = new URL(appUrl);
    other.pathname = "/postgres";
    expect(await failureOf(neon(other.href)`select 1`)).toMatchObject({
      message: expect.stringContaining("only"),
    });
  });

  it("carries large answers, and refuses those beyond Neon's limit", async () => {
    const [row] = await http`select repeat('x', 9000000) as text`;
    expect(row?.text).toHaveLength(9_000_000);
    const error = await failureOf(http`select repeat('x', 1000000) from generate_series(1, 11)`);
    expect(error).toMatchObject({ message: expect.stringContaining("HTTP status 507") });
    expect(await http`select 1 as still`).toEqual([{ still: 1 }]);
  });

  it("refuses a body beyond Neon's limit", async () => {
    const error = await failureOf(http`select length(${"x".repeat(11_000_000)})`);
    expect(error).toMatchObject({ message: expect.stringContaining("HTTP status 413") });
  });

  it("leaves nothing of a request to the next one", async () => {
    await http`set application_name = 'left behind'`;
    await http`begin`;
    await http`select pg_advisory_lock(4711)`;
    const names = await Promise.all(
      Array.from({ length: 8 }, () => http`select current_setting('application_name') as name`),
    );
    expect(names.flat().every(({ name }) => name === "longshore bridge")).toBe(true);
    const held = await http`
      select from pg_locks join pg_database d on d.oid = database
      where locktype = 'advisory' and d.datname = current_database()`;
    expect(held).toHaveLength(0);
  });
});

describe("a batch", () => {
  it("is one transaction with the options asked for", async () => {
    const [, level, readOnly, deferrable] = await http.transaction(
      [
        http`select set_config('app.tenant', 'a', true)`,
        http`show transaction_isolation`,
        http`show transaction_read_only`,
        http`show transaction_deferrable`,
      ],
      { isolationLevel: "Serializable", readOnly: true, deferrable: true },
    );
    expect([level, readOnly, deferrable]).toEqual([
      [{ transaction_isolation: "serializable" }],
      [{ transaction_read_only: "on" }],
      [{ transaction_deferrable: "on" }],
    ]);
  });

  it("keeps nothing when one of its queries fails", async () => {
    const error = await failureOf(
      http.transaction([http`insert into bridge_notes values ('half', 'x')`, http`select 1 / 0`]),
    );
    expect(error).toMatchObject({ code: "22012" });
    expect(await http`select * from bridge_notes where id = 'half'`).toEqual([]);
  });

  it("refuses an isolation level that does not exist", async () => {
    const error = await failureOf(
      fetch(`${bridge.url}/sql`, {
        method: "POST",
        headers: {
          "Neon-Connection-String": appUrl,
          "Neon-Raw-Text-Output": "true",
          "Neon-Batch-Isolation-Level": "Chaos",
        },
        body: JSON.stringify({ queries: [{ query: "select 1" }] }),
      }).then(async (response) => Promise.reject({ status: response.status, ...(await response.json()) })),
    );
    expect(error).toMatchObject({ status: 400, message: "invalid isolation level", code: null });
  });

  it("works through drizzle", async () => {
    const db = drizzleHttp(http);
    const [, rows] = await db.batch([
      db.insert(notes).values({ id: "batch", body: "x" }),
      db.select().from(notes).where(raw`id = 'batch'`),
    ]);
    expect(rows).toEqual([{ id: "batch", body: "x" }]);
  });
});

describe("WebSocket, through Neon's driver", () => {
  async function withPool<Result>(work: (pool: Pool) => Promise<Result>, url = appUrl): Promise<Result> {
    const pool = new Pool({ connectionString: url });
    pool.on("error", (error: Error) => expect.unreachable(error.message));
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  }

  it("connects with the password in the first bytes, the driver's default", async () => {
    expect(neonConfig.pipelineConnect).toBe("password");
    expect(await withPool(async (pool) => (await pool.query("select current_user as role")).rows)).toEqual([
      { role: "longshore_app" },
    ]);
  });

  it("holds interactive transactions, and rolls them back", async () => {
    await withPool(async (pool) => {
      const client = await pool.connect();
      await client.query("begin");
      await client.query("insert into bridge_notes values ('socket', 'x')");
      expect((await client.query("select 1 from bridge_notes where id = 'socket'")).rowCount).toBe(1);
      await client.query("rollback");
      client.release();
    });
    expect(await http`select * from bridge_notes where id = 'socket'`).toEqual([]);
  });

  it("carries large answers in order", async () => {
    const { rows } = await withPool((pool) =>
      pool.query("select i, repeat('x', 1000) as text from generate_series(1, 20000) as i"),
    );
    expect(rows).toHaveLength(20_000);
    expect(rows.every(({ i, text }, index) => i === index + 1 && text.length === 1000)).toBe(true);
  });

  it("works through drizzle, with a rollback on a thrown error", async () => {
    await withPool(async (pool) => {
      const db = drizzleSockets(pool);
      await db.transaction(async (tx) => {
        await tx.insert(notes).values({ id: "kept", body: "x" });
      });
      const error = await failureOf(
        db.transaction(async (tx) => {
          await tx.insert(notes).values({ id: "dropped", body: "x" });
          throw new Error("changed my mind");
        }),
      );
      expect(error).toMatchObject({ message: "changed my mind" });
    });
    expect(await http`select id from bridge_notes where id in ('kept', 'dropped')`).toEqual([{ id: "kept" }]);
  });

  it("leads to no other database", async () => {
    const other = new URL(appUrl);
    other.pathname = "/postgres";
    expect(await failureOf(withPool((pool) => pool.query("select 1"), other.href))).toMatchObject({
      code: "3D000",
    });
  });
});

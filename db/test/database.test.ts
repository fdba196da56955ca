import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { testDatabase } from "./database";

const database = await testDatabase();

async function rowOf(connectionString: string, text: string): Promise<unknown> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
}

describe("testDatabase", () => {
  it("gives a database of this file's own", async () => {
    expect(await rowOf(database.appUrl, "select current_database() as name")).toEqual({
      name: database.name,
    });
  });

  it("logs in with roles that row-level security binds", async () => {
    const text =
      "select rolname as role, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user";
    expect(await rowOf(database.appUrl, text)).toEqual({
      role: "longshore_app",
      super: false,
      bypass: false,
    });
    expect(await rowOf(database.ownerUrl, text)).toEqual({
      role: "longshore_owner",
      super: false,
      bypass: false,
    });
  });

  it("runs the PostgreSQL that the ids need", async () => {
    expect(await rowOf(database.appUrl, "select uuidv7() is not null as made")).toEqual({ made: true });
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { z } from "zod";

export type TestDatabase = {
  name: string;
  /** Migrates and sees the whole schema, but no tenant's rows: row-level security is forced. */
  ownerUrl: string;
  /** What the product runs with. */
  appUrl: string;
};

const urls = z.object({ ownerUrl: z.string(), appUrl: z.string() });

/**
 * A migrated database for the calling test file alone, dropped when the file is done. To be called at
 * the file's top level: `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().slice(0, 8)}`;
  const address = `${inject("testDatabasesUrl")}/${name}`;
  afterAll(async () => {
    await ask(address, "DELETE");
  });
  return { name, ...urls.parse(await ask(address, "POST")) };
}

async function ask(address: string, method: "POST" | "DELETE"): Promise<unknown> {
  const response = await fetch(address, { method });
  const body = await response.text();
  if (!response.ok) throw new Error(`No test database: ${body}`);
  return JSON.parse(body);
}

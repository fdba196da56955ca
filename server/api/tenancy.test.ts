import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { members } from "@/db/schema";
import type { UserId } from "@/domain/ids";
import { fakeMarketplace } from "../test/fake-marketplace";
import { fullOrganization } from "../test/full-organization";
import { testWorld } from "../test/world";
import { api, createCaller } from "./root";
import { inputsFor } from "./test/inputs-for";

const world = await testWorld([fakeMarketplace()]);
const alpha = await fullOrganization(world, "ALPHA");
const beta = await fullOrganization(world, "BETA");

const caller = createCaller({
  services: world.services,
  requestId: "test",
  session: {
    sessionId: "session",
    organizationId: beta.ctx.organizationId,
    user: { id: beta.ids.user as UserId, name: "BETA person", email: "BETA@example.test" },
    expiresAt: new Date("2027-01-01T00:00:00Z"),
  },
});

type Procedure = { _def: { inputs: unknown[] } };
const procedures = Object.entries(api._def.procedures as unknown as Record<string, Procedure>);

/** Everything the first organization holds, as text. */
async function everything(): Promise<string> {
  const { rows } = await world.services.db.withOrganization(alpha.ctx.organizationId, (tx) =>
    tx.execute<{
      name: string;
    }>(sql`select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'organization_id' order by 1`),
  );
  const tables = await Promise.all(
    rows.map(({ name }) =>
      world.services.db.withOrganization(alpha.ctx.organizationId, (tx) =>
        tx.execute(sql`select to_jsonb(t) as row from ${sql.identifier(name)} t order by 1`),
      ),
    ),
  );
  return JSON.stringify(tables.map((table) => table.rows));
}

const call = (path: string, input: unknown, by: unknown = caller): Promise<unknown> => {
  const [noun = "", verb = ""] = path.split(".");
  const nouns = by as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return nouns[noun]?.[verb]?.(input) ?? Promise.reject(new Error(`no procedure ${path}`));
};

it("finds the procedures", () => {
  expect(procedures.length).toBeGreaterThan(15);
});

it.each(procedures)("%s shows and changes nothing of another organization", async (path, procedure) => {
  const before = await everything();
  const [schema] = procedure._def.inputs as (z.ZodType | undefined)[];
  let understood = 0;
  for (const input of inputsFor(schema, alpha.ids)) {
    const answer = await call(path, input).then(
      (value) => ({ value }),
      (error: { cause?: unknown; code?: string }) => ({ error }),
    );
    const wasRefusedAsInput = "error" in answer && answer.error.cause instanceof z.ZodError;
    if (!wasRefusedAsInput) understood += 1;
    expect(JSON.stringify(answer)).not.toContain("ALPHA");
  }
  expect(understood, "no generated input was understood").toBeGreaterThan(0);
  expect(await everything()).toBe(before);
});

/** Nouns of the whole organization, which every member may read. */
const ofTheOrganization = [
  "catalogue.skus",
  "catalogue.createSku",
  "organizations.current",
  "organizations.members",
  "home.overview",
  "warehouses.list",
  "warehouses.create",
];

describe.each(["manager", "viewer"] as const)("a %s", (role) => {
  const inside = async () => {
    await world.services.db.withOrganization(alpha.ctx.organizationId, (tx) =>
      tx
        .update(members)
        .set({ role, storeIds: [] })
        .where(eq(members.userId, alpha.ids.user as UserId)),
    );
    return createCaller({
      services: world.services,
      requestId: "test",
      session: {
        sessionId: "session",
        organizationId: alpha.ctx.organizationId,
        user: { id: alpha.ids.user as UserId, name: "person", email: "person@example.test" },
        expiresAt: new Date("2027-01-01T00:00:00Z"),
      },
    });
  };
  const shown = procedures.filter(([path]) => !ofTheOrganization.includes(path));

  it.each(role === "manager" ? shown : [])(
    "LX-03: without stores sees nothing of any store by %s",
    async (path, { _def }) => {
      const own = await inside();
      const [schema] = _def.inputs as (z.ZodType | undefined)[];
      for (const input of inputsFor(schema, alpha.ids)) {
        const answer = await call(path, input, own).catch((error: { code?: string }) => ({
          refused: error.code,
        }));
        expect(JSON.stringify(answer)).not.toContain("ALPHA");
      }
    },
  );

  it.each(role === "viewer" ? procedures : [])("LX-07: changes nothing by %s", async (path, { _def }) => {
    const own = await inside();
    const before = await everything();
    const [schema] = _def.inputs as (z.ZodType | undefined)[];
    for (const input of inputsFor(schema, alpha.ids)) {
      await call(path, input, own).catch((error: { code?: string }) => expect(error.code).toBeDefined());
    }
    expect(await everything()).toBe(before);
  });
});

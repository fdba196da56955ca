import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Ctx } from "../context";
import { fakeMarketplace } from "./fake-marketplace";
import { fullOrganization } from "./full-organization";
import { testWorld } from "./world";

const world = await testWorld([fakeMarketplace()]);
const alpha = await fullOrganization(world, "ALPHA");
const beta = await fullOrganization(world, "BETA");

/** Every table that holds a tenant's rows, as the database itself tells: a new one joins by itself. */
const tables = await world.services.db.withoutOrganization(async (tx) => {
  const { rows } = await tx.execute<{ name: string; tenant: string; secured: boolean }>(sql`
    select c.relname as name, a.attname as tenant,
      c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as secured
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (a.attname = 'organization_id' or (c.relname = 'organizations' and a.attname = 'id'))
    order by 1
  `);
  return rows;
});

const under = <T extends Record<string, unknown>>(
  { organizationId }: Ctx,
  statement: ReturnType<typeof sql>,
) => world.services.db.withOrganization(organizationId, (tx) => tx.execute<T>(statement));

const rowsOf = async (ctx: Ctx, name: string) =>
  (
    await under<{ row: Record<string, unknown> }>(
      ctx,
      sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`,
    )
  ).rows.map(({ row }) => row);

describe.each(tables)("the table $name", ({ name, tenant, secured }) => {
  const table = sql.identifier(name);

  it("has row-level security, forced, by tenant", () => {
    expect(secured).toBe(true);
  });

  it("shows each organization its own rows and no others", async () => {
    const [own, others] = [await rowsOf(alpha.ctx, name), await rowsOf(beta.ctx, name)];
    expect(own.length, "the full organization leaves this table empty").toBeGreaterThan(0);
    expect(new Set(own.map((row) => row[tenant]))).toEqual(new Set([alpha.ctx.organizationId]));
    expect(new Set(others.map((row) => row[tenant]))).toEqual(new Set([beta.ctx.organizationId]));
  });

  it("cannot be changed, emptied or filled for another organization", async () => {
    const before = await rowsOf(alpha.ctx, name);
    const isAlphas = sql`${sql.identifier(tenant)} = ${alpha.ctx.organizationId}`;
    const changed = await under(
      beta.ctx,
      sql`update ${table} set ${sql.identifier(tenant)} = ${sql.identifier(tenant)} where ${isAlphas}`,
    );
    expect(changed.rowCount).toBe(0);
    const deleted = await under(beta.ctx, sql`delete from ${table} where ${isAlphas}`);
    expect(deleted.rowCount).toBe(0);
    const copy = sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${JSON.stringify(before[0])}::jsonb)`;
    await expect(under(beta.ctx, copy)).rejects.toMatchObject({ name: "DatabaseError", code: "42501" });
    expect(await rowsOf(alpha.ctx, name)).toEqual(before);
  });

  it("is empty where no tenant is set", async () => {
    const { rows } = await world.services.db.withoutOrganization((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from ${table}`),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe("lookups across tenants", () => {
  it("answer with ids and, of a person's own organizations, names", async () => {
    const { rows } = await world.services.db.withoutOrganization((tx) =>
      tx.execute<{ name: string; answer: string }>(sql`
        select p.proname as name, pg_get_function_result(p.oid) as answer from pg_proc p
        where p.pronamespace = 'lookup'::regnamespace order by 1
      `),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { name, answer } of rows) {
      if (name === "organizations_of_user") continue;
      expect(answer, name).toMatch(/^TABLE\(organization_id uuid, \w+_id uuid\)$/);
    }
  });

  it("belong to a role that can neither log in nor bypass row-level security", async () => {
    const { rows } = await world.services.db.withoutOrganization((tx) =>
      tx.execute(sql`select distinct r.rolname, r.rolcanlogin, r.rolbypassrls, r.rolsuper from pg_proc p
        join pg_roles r on r.oid = p.proowner where p.pronamespace = 'lookup'::regnamespace`),
    );
    expect(rows).toEqual([
      { rolname: "longshore_lookup", rolcanlogin: false, rolbypassrls: false, rolsuper: false },
    ]);
  });
});

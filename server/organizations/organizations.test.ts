import { describe, expect, it } from "vitest";
import { audit, organizations, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrganizationId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import { findSession, openSession } from "../auth";
import type { Ctx } from "../context";
import { randomToken } from "../crypto";
import { listMembers, memberOf } from "../members";
import { testWorld } from "../test/world";
import {
  createOrganization,
  organizationsOf,
  readOrganization,
  switchOrganization,
  updateOrganization,
} from ".";

const { services } = await testWorld();
const { db } = services;

async function person(name = "Mei") {
  const id = uuidv7() as UserId;
  await db.withoutOrganization((tx) => tx.insert(users).values({ id, name, email: `${id}@example.com` }));
  return { id, name };
}

const as = (user: { id: UserId; name: string }, organizationId: OrganizationId, role: Role): Ctx => ({
  ...services,
  organizationId,
  actor: { kind: "member", userId: user.id, name: user.name, role, storeIds: [] },
  requestId: "request",
});

describe("createOrganization", () => {
  it("makes the person its owner, and says so in the audit", async () => {
    const mei = await person();
    const made = await createOrganization(services, mei, { name: "  Acme Trading " });
    expect(made.name).toBe("Acme Trading");
    expect(await organizationsOf(services, mei.id)).toEqual([{ ...made, role: "owner" }]);
    expect(await memberOf(services, made.id, mei.id)).toEqual({
      name: mei.name,
      role: "owner",
      storeIds: [],
    });
    const entries = await db.withOrganization(made.id, (tx) => tx.select().from(audit));
    expect(entries).toMatchObject([
      { act: "organization.create", actor: "Mei", subject: made.id },
      { act: "warehouse.created", actor: "Mei" },
    ]);
  });

  it("takes the name of a person who has none yet", async () => {
    const ann = { ...(await person()), name: null };
    const { id } = await createOrganization(services, ann, { name: "Acme", person: " Ann " });
    expect(await listMembers(as({ ...ann, name: "Ann" }, id, "owner"))).toMatchObject([{ name: "Ann" }]);
    const nameless = createOrganization(services, ann, { name: "Second", person: " " });
    await expect(nameless).rejects.toMatchObject({ detail: { field: "person", reason: "name_length" } });
    expect(await organizationsOf(services, ann.id)).toHaveLength(1);
  });

  it.each(["", "   ", "x".repeat(81)])("refuses the name %j beside its field", async (name) => {
    await expect(createOrganization(services, await person(), { name })).rejects.toMatchObject({
      code: "invalid_input",
      detail: { field: "name" },
    });
  });
});

describe("organizations", () => {
  it("are invisible to people who do not belong to them", async () => {
    const [mei, ann] = [await person("Mei"), await person("Ann")];
    const meis = await createOrganization(services, mei, { name: "Mei's" });
    const anns = await createOrganization(services, ann, { name: "Ann's" });
    expect(await organizationsOf(services, ann.id)).toEqual([{ ...anns, role: "owner" }]);
    expect(await memberOf(services, meis.id, ann.id)).toBeNull();
    expect(await db.withoutOrganization((tx) => tx.select().from(organizations))).toEqual([]);
    expect(await listMembers(as(ann, anns.id, "owner"))).toMatchObject([{ userId: ann.id, role: "owner" }]);
  });

  it("are switched in one session, by members only", async () => {
    const [mei, ann] = [await person("Mei"), await person("Ann")];
    const meis = await createOrganization(services, mei, { name: "Mei's" });
    const token = randomToken();
    await openSession(services, { token, userId: ann.id, userAgent: "" });
    const session = await findSession(services, token);
    if (!session) throw new Error("no session was opened");
    await expect(switchOrganization(services, session, meis.id)).rejects.toMatchObject({ code: "not_found" });

    const anns = await createOrganization(services, ann, { name: "Ann's" });
    await switchOrganization(services, session, anns.id);
    expect((await findSession(services, token))?.organizationId).toBe(anns.id);
  });
});

describe("updateOrganization", () => {
  it("changes what is given, for those who may", async () => {
    const mei = await person();
    const { id } = await createOrganization(services, mei, { name: "Acme" });
    await updateOrganization(as(mei, id, "admin"), { retentionDays: 90 });
    await updateOrganization(as(mei, id, "owner"), { name: "Acme Ltd" });
    expect(await readOrganization(as(mei, id, "viewer"))).toMatchObject({
      name: "Acme Ltd",
      retentionDays: 90,
    });
    const acts = await db.withOrganization(id, (tx) => tx.select().from(audit));
    expect(acts.filter(({ act }) => act === "organization.update").map(({ facts }) => facts)).toEqual([
      { retentionDays: "90" },
      { name: "Acme Ltd" },
    ]);
    await expect(updateOrganization(as(mei, id, "manager"), { name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it.each([6, 731, 30.5])("refuses to keep buyer data for %s days", async (retentionDays) => {
    const mei = await person();
    const { id } = await createOrganization(services, mei, { name: "Acme" });
    await expect(updateOrganization(as(mei, id, "owner"), { retentionDays })).rejects.toMatchObject({
      code: "invalid_input",
      detail: { field: "retentionDays" },
    });
  });
});

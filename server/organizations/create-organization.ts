import { eq } from "drizzle-orm";
import { members, organizations, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrganizationId, UserId } from "@/domain/ids";
import { record } from "../audit";
import { checkedName } from "../checked-name";
import type { Actor, Services } from "../context";
import { makeWarehouse } from "../warehouses";

/** Makes an organization with the person as its owner; `person` is the name of somebody who gave none yet. */
export async function createOrganization(
  { db, now }: Pick<Services, "db" | "now">,
  user: { id: UserId; name: string | null },
  input: { name: string; person?: string },
): Promise<{ id: OrganizationId; name: string }> {
  const name = checkedName(input.name);
  const person = input.person === undefined ? null : checkedName(input.person, "person");
  const at = now();
  const id = uuidv7() as OrganizationId;
  const actor: Actor = {
    kind: "member",
    userId: user.id,
    name: person ?? user.name ?? "",
    role: "owner",
    storeIds: [],
  };

  await db.withOrganization(id, async (tx) => {
    await tx.insert(organizations).values({ id, name, createdAt: at });
    await tx.insert(members).values({ organizationId: id, userId: user.id, role: "owner", createdAt: at });
    if (person) await tx.update(users).set({ name: person }).where(eq(users.id, user.id));
    const ctx = { organizationId: id, actor, requestId: crypto.randomUUID(), now };
    await record(tx, ctx, "organization.create", id, { name });
    // Most have one: it takes the organization's name until somebody says better.
    await makeWarehouse(tx, ctx, name);
  });
  return { id, name };
}

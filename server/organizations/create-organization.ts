import { members, organizations } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrganizationId, UserId } from "@/domain/ids";
import { record } from "../audit";
import type { Actor, Services } from "../context";
import { organizationName } from "./organization-input";

/** Makes an organization with the person as its owner. */
export async function createOrganization(
  { db, now }: Pick<Services, "db" | "now">,
  user: { id: UserId; name: string | null },
  input: { name: string },
): Promise<{ id: OrganizationId; name: string }> {
  const name = organizationName(input.name);
  const at = now();
  const id = uuidv7() as OrganizationId;
  const actor: Actor = {
    kind: "member",
    userId: user.id,
    name: user.name ?? "",
    role: "owner",
    storeIds: [],
  };

  await db.withOrganization(id, async (tx) => {
    await tx.insert(organizations).values({ id, name, createdAt: at });
    await tx.insert(members).values({ organizationId: id, userId: user.id, role: "owner", createdAt: at });
    const ctx = { organizationId: id, actor, requestId: crypto.randomUUID(), now };
    await record(tx, ctx, "organization.create", id, { name });
  });
  return { id, name };
}

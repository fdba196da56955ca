import { eq, sql } from "drizzle-orm";
import { members, users } from "@/db/schema";
import type { OrganizationId, StoreId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import type { Services } from "../context";

export interface Membership {
  /** Who they are to others: their address until they gave a name. */
  name: string;
  role: Role;
  storeIds: StoreId[];
}

/** What the person is in the organization; null for a stranger. */
export async function memberOf(
  { db }: Pick<Services, "db">,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<Membership | null> {
  const [member] = await db.withOrganization(organizationId, (tx) =>
    tx
      .select({
        name: sql<string>`coalesce(${users.name}, ${users.email})`,
        role: members.role,
        storeIds: members.storeIds,
      })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(eq(members.userId, userId)),
  );
  return member ?? null;
}

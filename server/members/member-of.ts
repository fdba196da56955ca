import { eq } from "drizzle-orm";
import { members } from "@/db/schema";
import type { OrganizationId, StoreId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import type { Services } from "../context";

export interface Membership {
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
      .select({ role: members.role, storeIds: members.storeIds })
      .from(members)
      .where(eq(members.userId, userId)),
  );
  return member ?? null;
}

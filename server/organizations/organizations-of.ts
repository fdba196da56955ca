import { sql } from "drizzle-orm";
import type { OrganizationId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import type { Services } from "../context";

export interface OwnOrganization {
  id: OrganizationId;
  name: string;
  role: Role;
}

/** The organizations a person belongs to, in the order they joined them. */
export async function organizationsOf(
  { db }: Pick<Services, "db">,
  userId: UserId,
): Promise<OwnOrganization[]> {
  const { rows } = await db.withoutOrganization((tx) =>
    tx.execute<{ id: OrganizationId; name: string; role: Role }>(
      sql`select organization_id as id, name, role from lookup.organizations_of_user(${userId}::uuid)`,
    ),
  );
  return rows.map(({ id, name, role }) => ({ id, name, role }));
}

import { organizations } from "@/db/schema";
import type { OrganizationId } from "@/domain/ids";
import { read } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";

export interface Organization {
  id: OrganizationId;
  name: string;
  retentionDays: number;
  createdAt: Date;
}

export async function readOrganization(ctx: Pick<Ctx, "db" | "organizationId">): Promise<Organization> {
  // Row-level security leaves one row to select.
  const [organization] = await read(ctx, (tx) => tx.select().from(organizations));
  if (!organization) throw new AppError("not_found", "the organization is gone");
  return organization;
}

import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context";

/** Conditions on problem `p`: those of the organization, for a manager those of the stores assigned to them. */
export function visibleProblems({ organizationId, actor }: Ctx): SQL[] {
  const conditions = [sql`p.organization_id = ${organizationId}`];
  if (actor.kind === "member" && actor.role === "manager") {
    conditions.push(sql`p.store_id = any(${sql.param(actor.storeIds)}::uuid[])`);
  }
  return conditions;
}

import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context";
import { storeFilter } from "../store-filter";

/** Conditions on problem `p`: those of the organization, for a manager those of the stores assigned to them. */
export function visibleProblems(ctx: Ctx): SQL[] {
  return [sql`p.organization_id = ${ctx.organizationId}`, ...storeFilter(ctx, undefined, sql`p.store_id`)];
}

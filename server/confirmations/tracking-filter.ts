import { type SQL, sql } from "drizzle-orm";
import { openConfirmationStates, type TrackingFlag } from "@/domain/confirmation-state";
import type { OrderState } from "@/domain/order-state";
import type { Ctx } from "../context";

/** States of orders of which something left: no other has a confirmation. */
const begun: OrderState[] = ["partly_shipped", "shipped"];

/**
 * Orders `o` by what their marketplace knows of what left. What it has yet to hear of is little: it is found by the
 * confirmations' states, as a list of ids. What it knows is nearly everything: each order that the list comes to is
 * asked, in an expression that no planner can turn into a join, or a walk by state, over all that was ever sent.
 */
export function trackingFilter({ organizationId }: Pick<Ctx, "organizationId">, flag: TrackingFlag): SQL {
  const open = sql`c.state = any(${sql.param([...openConfirmationStates])}::text[])`;
  const ids = (condition: SQL) =>
    sql`select c.order_id from confirmations c where c.organization_id = ${organizationId} and ${condition}`;
  switch (flag) {
    case "not_told":
      return sql`o.id = any(array(${ids(sql`${open} and not c.has_given_up`)}))`;
    // One that we gave up needs a person as much as one that was refused.
    case "refused":
      return sql`o.id = any(array(${ids(sql`c.state = 'refused'`)} union all ${ids(sql`${open} and c.has_given_up`)}))`;
    case "told":
      return sql`case when o.state = any(${sql.param(begun)}::text[]) then (
        select bool_or(c.state = 'confirmed') and not bool_or(c.state = 'refused' or ${open})
        from confirmations c where c.organization_id = o.organization_id and c.order_id = o.id
      ) end`;
  }
}

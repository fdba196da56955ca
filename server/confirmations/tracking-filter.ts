import { type SQL, sql } from "drizzle-orm";
import { openConfirmationStates, type TrackingFlag } from "@/domain/confirmation-state";
import type { OrderState } from "@/domain/order-state";
import type { Ctx } from "../context";

const open = sql`c.state = any(${sql.param([...openConfirmationStates])}::text[])`;
const needsPerson = sql`(c.state = 'refused' or ${open} and c.has_given_up)`;

/**
 * What the marketplace of an order `o` knows of what left, in one word: what needs a person comes before what is on
 * its way. Null: nothing was to be told.
 */
export const trackingFlag = sql`(
  select case when bool_or(${needsPerson}) then 'refused' when bool_or(${open}) then 'not_told'
    when bool_or(c.state = 'confirmed') then 'told' end
  from confirmations c where c.organization_id = o.organization_id and c.order_id = o.id
)`;

/** States of orders of which something left: no other has a confirmation. */
const begun: OrderState[] = ["partly_shipped", "shipped"];

/**
 * Orders `o` by what their marketplace knows of what left. What it has yet to hear of is little: it is found by the
 * confirmations' states, as a list of ids. What it knows is nearly everything: each order that the list comes to is
 * asked, in an expression that no planner can turn into a join, or a walk by state, over all that was ever sent.
 */
export function trackingFilter({ organizationId }: Pick<Ctx, "organizationId">, flag: TrackingFlag): SQL {
  const ids = (condition: SQL) =>
    sql`select c.order_id from confirmations c where c.organization_id = ${organizationId} and ${condition}`;
  switch (flag) {
    case "not_told":
      return sql`o.id = any(array(${ids(sql`${open} and not c.has_given_up`)}))`;
    // One that we gave up needs a person as much as one that was refused.
    case "refused":
      return sql`o.id = any(array(${ids(sql`c.state = 'refused'`)} union all ${ids(sql`${open} and c.has_given_up`)}))`;
    case "told":
      return sql`case when o.state = any(${sql.param(begun)}::text[]) then ${trackingFlag} = 'told' end`;
  }
}

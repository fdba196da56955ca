import { type SQL, sql } from "drizzle-orm";
import {
  type ConfirmationState,
  confirmationStates,
  openConfirmationStates,
} from "@/domain/confirmation-state";
import type { Ctx } from "../context";

export const shipmentTabs = ["all", "to_mark", "unconfirmed", "refused", "confirmed"] as const;
export type ShipmentTab = (typeof shipmentTabs)[number];

/**
 * The states of a tab one by one, each cut off at the page's end: the index on (organization, state, age) then
 * answers every part in order, and a tab of several states costs no sort of everything that was ever sent.
 */
export function ofEachState(ctx: Ctx, tab: ShipmentTab, conditions: SQL[], window: SQL): SQL {
  const parts = statesOf[tab].map(({ state, condition }) => {
    const all = [
      sql`c.organization_id = ${ctx.organizationId}`,
      sql`c.state = ${state}`,
      ...(condition ? [condition] : []),
      ...conditions,
    ];
    return sql`(select c.* from confirmations c join orders o on o.id = c.order_id
      where ${sql.join(all, sql` and `)} ${window})`;
  });
  return sql.join(parts, sql` union all `);
}

const isOpenThere = sql`o.status not in ('shipped', 'delivered', 'cancelled')`;
type Part = { state: ConfirmationState; condition?: SQL };

const statesOf: Record<ShipmentTab, Part[]> = {
  all: confirmationStates.map((state) => ({ state })),
  // With a number and not told of: what a person, a fix or another parcel must set going. An order that the
  // marketplace knows to have left, or wants no more, needs no word.
  to_mark: [
    { state: "waiting", condition: isOpenThere },
    { state: "refused", condition: isOpenThere },
    ...(["not_due", "asked"] as const).map((state) => ({
      state,
      condition: sql`c.has_given_up and ${isOpenThere}`,
    })),
  ],
  unconfirmed: openConfirmationStates.map((state) => ({ state, condition: sql`not c.has_given_up` })),
  // One that we gave up needs a person as much as one that was refused.
  refused: [
    { state: "refused" },
    ...openConfirmationStates.map((state) => ({ state, condition: sql`c.has_given_up` })),
  ],
  confirmed: [{ state: "confirmed" }],
};

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { type AddressBefore, addressNeed } from "@/domain/address-due";
import type { OrderId, StoreId } from "@/domain/ids";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import { finalOrderStates } from "@/domain/order-state";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";
import { rowsOf } from "../rows";

interface Read {
  id: OrderId;
  order: MarketplaceOrder;
  before: AddressBefore | null;
}

/** Notes, for orders that changed, whether the marketplace must be asked for the address, and sets that going. */
export async function noteAddressNeeds(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  storeId: StoreId,
  readings: Read[],
): Promise<void> {
  const needs = readings.flatMap(({ id, order, before }) => {
    const need = addressNeed(before, order);
    // Most readings carry the buyer, and never left anything to ask.
    return need === "keep" || (need === "settled" && !before) ? [] : [{ id, asks: need === "ask" }];
  });
  if (needs.length === 0) return;
  const { rows } = await tx.execute<{ is_due: boolean }>(sql`
    update orders o set buyer_due_at = case
      when asks and o.needs_shipment and o.state <> all(${sql.param([...finalOrderStates])}::text[])
      then ${ctx.now().toISOString()}::timestamptz end
    from ${rowsOf(needs, "id uuid, asks boolean")}
    where o.id = input.id and (asks or o.buyer_due_at is not null)
    returning o.buyer_due_at is not null as is_due
  `);
  if (rows.some(({ is_due }) => is_due)) {
    emit("store/buyers.due", { organizationId: ctx.organizationId, storeId });
  }
}

import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { confirmations } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { WaitingFor } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import type { OrderState } from "@/domain/order-state";
import { missingPackage, type OrderPackages } from "@/domain/packages";
import { hasPlatformLabel, packagesOfOrder } from "../assessment";
import type { Ctx } from "../context";
import { type HistoryEntry, writeHistory } from "../history";
import type { Emit } from "../outbox";
import { confirmsWhole } from "../store-rules";
import { sweepEveryMs } from "./sweep-every";

/**
 * The confirmation that will tell of a parcel that leaves now. One of its own, and on its way at once; or,
 * where the marketplace wants to hear of all parcels together, the order's one, which goes with the last of
 * them. The order must have been assessed with the parcel's goods as gone, because its state says whether more
 * is to come.
 */
export async function openConfirmation(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  orderId: OrderId,
  { hasLabel, isKnownThere }: { hasLabel: boolean; isKnownThere: boolean },
): Promise<ConfirmationId> {
  if (isKnownThere) return knownAlready(tx, ctx, orderId);
  const found = await orderForConfirmation(tx, ctx, orderId);
  // A label of the marketplace is told of by its package, which waits for no other.
  const order = { ...found, isWhole: found.isWhole && !hasLabel };
  const waitsForOthers = order.isWhole && order.state !== "shipped";
  const waitingFor = waitsForOthers ? "other_parcels" : order.marksAutomatically ? null : "marking";
  if (order.isWhole && order.openId) {
    await rejoin(tx, order.openId, waitsForOthers);
    return order.openId;
  }
  const id = uuidv7() as ConfirmationId;
  await tx.insert(confirmations).values({
    id,
    organizationId: ctx.organizationId,
    orderId,
    state: waitingFor ? "waiting" : "not_due",
    waitingFor,
    sweepAt: new Date(ctx.now().getTime() + sweepEveryMs),
  });
  await writeHistory(tx, ctx, [{ orderId, ...storyOf(waitingFor, order.packages) }]);
  if (!waitingFor) {
    emit("confirmation/due", {
      organizationId: ctx.organizationId,
      storeId: order.storeId,
      confirmationId: id,
    });
  }
  return id;
}

/** The marketplace counts as shipped what leaves now: nothing is left to tell it. */
async function knownAlready(tx: Tx, ctx: Ctx, orderId: OrderId): Promise<ConfirmationId> {
  const id = uuidv7() as ConfirmationId;
  const { organizationId } = ctx;
  const now = ctx.now();
  await tx
    .insert(confirmations)
    .values({ id, organizationId, orderId, state: "confirmed", confirmedAt: now, sweepAt: now });
  await writeHistory(tx, ctx, [{ orderId, kind: "confirmation_confirmed" }]);
  return id;
}

interface Row extends Record<string, unknown> {
  storeId: StoreId;
  state: OrderState;
  marksAutomatically: boolean;
  isWhole: boolean;
  openId: ConfirmationId | null;
  packages: OrderPackages;
}

/** One that was asked is out of our hands: what leaves after it is told of by another. */
async function orderForConfirmation(tx: Tx, ctx: Ctx, orderId: OrderId): Promise<Row> {
  const { rows } = await tx.execute<Row>(sql`
    select o.store_id as "storeId", o.state, s.marks_automatically as "marksAutomatically",
      ${confirmsWhole(ctx)} as "isWhole", ${packagesOfOrder} as packages,
      (
        select c.id from confirmations c
        where c.organization_id = o.organization_id and c.order_id = o.id
          and c.state in ('not_due', 'waiting', 'refused')
          and not exists (select from parcels p where p.confirmation_id = c.id and ${hasPlatformLabel})
        order by c.created_at desc, c.id desc limit 1
      ) as "openId"
    from orders o join stores s on s.id = o.store_id where o.id = ${orderId}
  `);
  const [row] = rows;
  if (!row) throw new Error(`order ${orderId} is not there to be confirmed`);
  return row;
}

/** A run that read it with fewer parcels must not speak: the version stops it. */
async function rejoin(tx: Tx, id: ConfirmationId, waitsForOthers: boolean): Promise<void> {
  await tx
    .update(confirmations)
    .set({
      version: sql`${confirmations.version} + 1`,
      ...(waitsForOthers ? { state: "waiting", waitingFor: "other_parcels" } : {}),
    })
    .where(eq(confirmations.id, id));
}

function storyOf(waitingFor: WaitingFor | null, packages: OrderPackages): Omit<HistoryEntry, "orderId"> {
  if (waitingFor === null) return { kind: "marked", facts: { rule: "automatic" } };
  const missing = waitingFor === "other_parcels" ? missingPackage(packages) : null;
  return {
    kind: "confirmation_waiting",
    facts: missing ? { waitingFor, next: String(missing.next), of: String(missing.of) } : { waitingFor },
  };
}

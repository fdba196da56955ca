import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { stores } from "@/db/schema";
import { type Admission, admit } from "@/domain/admission";
import type { StoreId } from "@/domain/ids";
import type { MarketplaceOrder, MarketplaceStatus } from "@/domain/marketplace-order";
import type { OrderReading } from "@/integrations/marketplaces/marketplace";
import { assessOrders } from "../assessment";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import type { Ctx } from "../context";
import { type HistoryEntry, writeHistory } from "../history";
import { fingerprint } from "./fingerprint";
import { importOneByOne, isBadData } from "./import-one-by-one";
import type { ImportableStore, ImportOutcome } from "./import-outcome";
import { noteAddressNeeds } from "./note-address-needs";
import { recordUnreadable, resolveUnreadable } from "./unreadable";
import { knownOrders, type StoredOrder, type WrittenOrder, writeOrders } from "./write-orders";
import { type Sighting, writeSightings } from "./write-sightings";

/**
 * Takes one page of readings in, as one set: the same orders any number of times, in any sequence and by
 * whatever way they came, leave the same rows. An order that cannot be read or kept is set aside with its
 * reason and never stops the rest.
 */
export async function importReadings(
  ctx: Ctx,
  store: ImportableStore,
  readings: OrderReading[],
): Promise<ImportOutcome> {
  try {
    return await change(ctx, async (tx, emit) => {
      const known = await knownOrders(tx, store.id, readings.map(platformOrderIdOf));
      const { toWrite, sightings, leftOut, unreadable } = sort(store, readings, known);

      const written = await writeOrders(tx, ctx, store.id, toWrite, known);
      await writeSightings(tx, ctx, store.id, sightings);
      await noteNewest(tx, store.id, toWrite);
      await writeHistory(
        tx,
        ctx,
        written.flatMap((stored) => story(stored, known.get(stored.order.platformOrderId)?.status)),
      );
      await noteAddressNeeds(
        tx,
        ctx,
        emit,
        store.id,
        written.map((stored) => ({ ...stored, before: known.get(stored.order.platformOrderId) ?? null })),
      );
      await recordUnreadable(tx, ctx, store.id, unreadable);
      await resolveUnreadable(
        tx,
        ctx,
        store.id,
        sightings
          .filter(({ verdict }) => verdict !== "unreadable")
          .map(({ platformOrderId }) => platformOrderId),
      );
      await assessOrders(
        tx,
        ctx,
        written.map(({ id }) => id),
      );
      // Pieces that were cancelled are missed no longer by what waits for the rest of its order.
      const begun = written.filter(({ isNew, hadShipped }) => !isNew && hadShipped);
      if (begun.length > 0)
        await releaseConfirmations(tx, ctx, emit, { orderIds: begun.map(({ id }) => id) });

      const imported = written.filter(({ isNew }) => isNew).length;
      return {
        seen: readings.length,
        imported,
        changed: written.length - imported,
        leftOut,
        unreadable: unreadable.length,
      };
    });
  } catch (error) {
    if (!isBadData(error)) throw error;
    return importOneByOne(ctx, store, readings, importReadings);
  }
}

interface Sorted {
  toWrite: { order: MarketplaceOrder; needsShipment: boolean }[];
  sightings: Sighting[];
  leftOut: number;
  unreadable: { platformOrderId: string; reason: string }[];
}

function sort(store: ImportableStore, readings: OrderReading[], known: Map<string, StoredOrder>): Sorted {
  const sorted: Sorted = { toWrite: [], sightings: [], leftOut: 0, unreadable: [] };
  for (const reading of newestPerOrder(readings)) {
    if (reading.outcome === "unreadable") {
      const platformOrderId = platformOrderIdOf(reading);
      sorted.unreadable.push({ platformOrderId, reason: reading.reason });
      // An order that we hold stays what it is; only its news could not be read.
      if (!known.has(platformOrderId)) {
        sorted.sightings.push({
          platformOrderId,
          verdict: "unreadable",
          platformStatus: "",
          failure: reading.reason,
          payload: reading.payload,
        });
      }
      continue;
    }
    const { order } = reading;
    const admission: Admission = known.has(order.platformOrderId)
      ? { verdict: "imported", needsShipment: true }
      : admit(order, store.orderScope);
    const { platformOrderId, platformStatus } = order;
    if (admission.verdict === "left_out") {
      sorted.leftOut += 1;
      sorted.sightings.push({
        platformOrderId,
        platformStatus,
        verdict: "left_out",
        reason: admission.reason,
      });
    } else {
      sorted.toWrite.push({ order, needsShipment: admission.needsShipment });
      sorted.sightings.push({ platformOrderId, platformStatus, verdict: "imported" });
    }
  }
  return sorted;
}

/** An order whose number could not be read either is told from others by what it looked like. */
function platformOrderIdOf(reading: OrderReading): string {
  if (reading.outcome === "read") return reading.order.platformOrderId;
  return reading.platformOrderId ?? `?${fingerprint(reading.payload)}`;
}

/** A page may hold an order twice when it changed while being paged. */
function newestPerOrder(readings: OrderReading[]): OrderReading[] {
  const newest = new Map<string, OrderReading>();
  const updatedAt = (reading: OrderReading) =>
    reading.outcome === "read" ? reading.order.updatedAt.getTime() : 0;
  for (const reading of readings) {
    const id = platformOrderIdOf(reading);
    const other = newest.get(id);
    if (!other || updatedAt(other) <= updatedAt(reading)) newest.set(id, reading);
  }
  return [...newest.values()];
}

function story(
  { id, isNew, hadShipped, order: { status, platformStatus, updatedAt } }: WrittenOrder,
  before: MarketplaceStatus | undefined,
): HistoryEntry[] {
  if (isNew) return [{ orderId: id, kind: "imported", facts: { status: platformStatus } }];
  if (before === status) return [];
  const moved: HistoryEntry = {
    orderId: id,
    kind: "platform_status",
    facts: { from: before ?? "", to: status },
  };
  return status === "cancelled" && hadShipped
    ? [moved, { orderId: id, kind: "cancelled_after_shipping", facts: { on: updatedAt.toISOString() } }]
    : [moved];
}

/** By whatever way it came: a store whose newest order is old shows that something does not flow. */
async function noteNewest(tx: Tx, storeId: StoreId, written: Sorted["toWrite"]): Promise<void> {
  if (written.length === 0) return;
  const newest = new Date(Math.max(...written.map(({ order }) => order.placedAt.getTime())));
  await tx
    .update(stores)
    .set({ newestOrderAt: newest })
    .where(and(eq(stores.id, storeId), or(isNull(stores.newestOrderAt), lt(stores.newestOrderAt, newest))));
}

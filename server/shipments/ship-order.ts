import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import {
  confirmations,
  orders,
  parcels,
  problemOrders,
  problems,
  shipmentLines,
  shipments,
  stores,
} from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import { isCarrier } from "@/domain/carriers";
import type { ConfirmationId, OrderId, OrderLineId, ParcelId, ShipmentId } from "@/domain/ids";
import { type OpenRequest, openRequests } from "@/domain/marketplace-order";
import { mayShip } from "@/domain/order-state";
import { problemKinds } from "@/domain/problem";
import { trackingNumberSchema } from "@/domain/tracking-number";
import { assessOrders, unitsLeft } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { sweepEveryMs } from "../confirmations";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";
import { takeNumbers } from "../numbers";

export const shipInput = z.object({
  orderId: z.uuid(),
  carrier: z.string().refine(isCarrier),
  trackingNumber: trackingNumberSchema,
  /** What is in the parcel; everything that is left when absent. */
  lines: z
    .array(z.object({ lineId: z.uuid(), quantity: z.number().int().min(1) }))
    .min(1)
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length)
    .optional(),
  /** Ships although these are open, where shipping is the marketplace's way to refuse them. */
  refuse: z.array(z.enum(openRequests)).default([]),
});

/**
 * Notes that a parcel left, by hand, and sets its confirmation going. The goods count as gone from here on,
 * whatever the marketplace answers.
 */
export async function shipOrder(
  ctx: Ctx,
  input: z.input<typeof shipInput>,
): Promise<{ shipmentId: ShipmentId; number: number }> {
  const wish = shipInput.parse(input);
  const orderId = wish.orderId as OrderId;
  return change(ctx, async (tx, emit) => {
    const order = await shippableOrder(tx, ctx, orderId, wish.refuse);
    const contents = await contentsOf(tx, orderId, wish.lines);
    const number = await takeNumbers(tx, ctx, "shipment", 1);
    const ids = {
      shipmentId: uuidv7() as ShipmentId,
      confirmationId: uuidv7() as ConfirmationId,
      parcelId: uuidv7() as ParcelId,
    };
    const tenant = { organizationId: ctx.organizationId };
    await tx
      .insert(shipments)
      .values({ ...tenant, id: ids.shipmentId, number, orderId, shippedAt: ctx.now() });
    await tx
      .insert(shipmentLines)
      .values(contents.map((line) => ({ ...tenant, shipmentId: ids.shipmentId, ...line })));
    await tx.insert(confirmations).values({
      ...tenant,
      id: ids.confirmationId,
      orderId,
      state: "not_due",
      sweepAt: new Date(ctx.now().getTime() + sweepEveryMs),
    });
    await tx.insert(parcels).values({
      ...tenant,
      id: ids.parcelId,
      shipmentId: ids.shipmentId,
      confirmationId: ids.confirmationId,
      carrier: wish.carrier,
      trackingNumber: wish.trackingNumber,
    });
    const { carrier, trackingNumber } = wish;
    await writeHistory(tx, ctx, [
      { orderId, kind: "shipped", facts: { carrier, trackingNumber, shipment: String(number) } },
    ]);
    await record(tx, ctx, "order.shipped", orderId, { shipment: String(number), carrier });
    await assessOrders(tx, ctx, [orderId]);
    emit("confirmation/due", {
      organizationId: ctx.organizationId,
      storeId: order.storeId,
      confirmationId: ids.confirmationId,
    });
    return { shipmentId: ids.shipmentId, number };
  });
}

async function shippableOrder(tx: Tx, ctx: Ctx, orderId: OrderId, refuse: OpenRequest[]) {
  let order = await orderById(tx, orderId);
  demand(ctx, "orders.ship", order.storeId);
  const open = order.openRequests.filter((request) => !order.refusedRequests.includes(request));
  const refused = open.filter((request) => refuse.includes(request));
  if (refused.length > 0) {
    const refusable = marketplaceOf(ctx, order.marketplace).fulfilment.refusableByShipping(order.region);
    const unanswered = refused.find((request) => !refusable.includes(request));
    if (unanswered) {
      throw new AppError("refused", `shipping does not answer a ${unanswered} here`, {
        reason: `answer_${unanswered}_first`,
      });
    }
    const refusedRequests = [...order.refusedRequests, ...refused];
    await tx.update(orders).set({ refusedRequests }).where(eq(orders.id, orderId));
    await writeHistory(
      tx,
      ctx,
      refused.map((request) => ({ orderId, kind: "request_refused", facts: { request } })),
    );
    await assessOrders(tx, ctx, [orderId]);
    order = await orderById(tx, orderId);
  }
  if (order.state === "partly_shipped" && (await isHeld(tx, orderId))) {
    throw new AppError("refused", "a problem holds what is left of the order", {
      reason: "cannot_ship_blocked",
    });
  }
  if (!mayShip(order.state)) {
    throw new AppError("refused", `an order that is ${order.state} cannot be shipped`, {
      reason: `cannot_ship_${order.state}`,
    });
  }
  return order;
}

/** A partly shipped order keeps that state while a problem holds the rest of it. */
async function isHeld(tx: Tx, orderId: OrderId): Promise<boolean> {
  const rows = await tx
    .select({ kind: problems.kind })
    .from(problemOrders)
    .innerJoin(problems, eq(problems.id, problemOrders.problemId))
    .where(eq(problemOrders.orderId, orderId));
  return rows.some(({ kind }) => problemKinds[kind].holds === "shipping");
}

async function orderById(tx: Tx, orderId: OrderId) {
  const [order] = await tx
    .select({
      storeId: orders.storeId,
      state: orders.state,
      openRequests: orders.openRequests,
      refusedRequests: orders.refusedRequests,
      marketplace: stores.marketplace,
      region: stores.region,
    })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.storeId))
    .where(eq(orders.id, orderId));
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  return order;
}

/** The parcel's lines with the marketplace's units in them; refuses more than the buyer is still owed. */
async function contentsOf(
  tx: Tx,
  orderId: OrderId,
  wanted: { lineId: string; quantity: number }[] | undefined,
) {
  const left = await unitsLeft(tx, orderId);
  const chosen = wanted ?? left.map(({ lineId, quantity }) => ({ lineId, quantity }));
  return chosen
    .filter(({ quantity }) => quantity > 0)
    .map(({ lineId, quantity }) => {
      const line = left.find((candidate) => candidate.lineId === lineId);
      if (!line || quantity > line.quantity) {
        throw new AppError("refused", "more than is left to ship", {
          reason: "more_than_left",
          field: "lines",
          facts: { left: line?.quantity ?? 0 },
        });
      }
      return { orderLineId: lineId as OrderLineId, quantity, unitIds: line.unitIds.slice(0, quantity) };
    });
}

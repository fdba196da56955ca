import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { orders, platformLabels, stores } from "@/db/schema";
import type { OrderId, PlatformLabelId } from "@/domain/ids";
import { finalOrderStates } from "@/domain/order-state";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";

export const labelChannelInput = z.object({
  orderId: z.uuid(),
  /** Null takes the assignment back. */
  channel: z.enum(["upload_waybill"]).nullable(),
});

/**
 * Assigns an order the channel "upload logistics waybill": the seller buys its label on the marketplace's pages,
 * and the label is found and fetched by itself.
 */
export async function assignLabelChannel(
  ctx: Ctx,
  input: z.input<typeof labelChannelInput>,
): Promise<{ labelId: PlatformLabelId | null }> {
  const { orderId: id, channel } = labelChannelInput.parse(input);
  const orderId = id as OrderId;
  return change(ctx, async (tx, emit) => {
    const order = await orderWithLabels(tx, ctx, orderId);
    if (order.labelChannel === channel) return { labelId: null };
    if (channel && finalOrderStates.includes(order.state)) {
      throw new AppError("refused", `an order that is ${order.state} needs no label`, {
        reason: `cannot_ship_${order.state}`,
      });
    }
    await tx
      .update(orders)
      .set({ labelChannel: channel, version: sql`${orders.version} + 1` })
      .where(eq(orders.id, orderId));
    await writeHistory(tx, ctx, [
      { orderId, kind: channel ? "label_channel_assigned" : "label_channel_withdrawn" },
    ]);
    await record(tx, ctx, "order.label_channel", orderId, { channel: channel ?? "" });
    const labelId = channel ? await beginSearch(tx, ctx, orderId) : await endSearch(tx, orderId);
    await assessOrders(tx, ctx, [orderId]);
    if (labelId) {
      emit("label/due", { organizationId: ctx.organizationId, storeId: order.storeId, labelId });
    }
    return { labelId };
  });
}

async function orderWithLabels(tx: Tx, ctx: Ctx, orderId: OrderId) {
  const [order] = await tx
    .select({
      storeId: orders.storeId,
      state: orders.state,
      labelChannel: orders.labelChannel,
      marketplace: stores.marketplace,
    })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.storeId))
    .where(eq(orders.id, orderId));
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  demand(ctx, "orders.ship", order.storeId);
  if (!marketplaceOf(ctx, order.marketplace).labels) {
    throw new AppError("refused", `${order.marketplace} sells no labels`, { reason: "no_labels_here" });
  }
  return order;
}

async function beginSearch(tx: Tx, ctx: Ctx, orderId: OrderId): Promise<PlatformLabelId | null> {
  const [label] = await tx
    .insert(platformLabels)
    .values({
      organizationId: ctx.organizationId,
      orderId,
      state: "pending",
      boughtBy: "seller_there",
      createdAt: ctx.now(),
      sweepAt: ctx.now(),
    })
    .returning({ id: platformLabels.id });
  return label?.id ?? null;
}

/** What was found stays: it is paid for. */
async function endSearch(tx: Tx, orderId: OrderId): Promise<null> {
  await tx
    .delete(platformLabels)
    .where(
      and(
        eq(platformLabels.orderId, orderId),
        eq(platformLabels.boughtBy, "seller_there"),
        isNull(platformLabels.packageId),
      ),
    );
  return null;
}

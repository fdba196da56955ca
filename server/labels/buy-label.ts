import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { orders, platformLabels } from "@/db/schema";
import type { OrderId, PlatformLabelId, ShipmentId, StoreId } from "@/domain/ids";
import type { LabelState } from "@/domain/platform-label";
import { IntegrationError } from "@/integrations/errors";
import type { LabelParcel } from "@/integrations/marketplaces/marketplace";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change, read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { type OpenStore, recheckPermissions, withStore } from "../grants";
import { writeHistory } from "../history";
import { readAnew } from "../orders";
import { shippableOrder } from "../shipments";
import { failLabel } from "./fail-label";
import { fetchLabel } from "./fetch-label";
import { keepPurchase } from "./keep-purchase";
import { labelContents } from "./label-contents";
import { labelOrigin } from "./label-origin";
import { labelParcelInput } from "./label-parcel-input";
import { type LabelRow, labelRow } from "./label-row";
import { labelsOf } from "./labels-of";
import { refuseWithoutPermission } from "./refuse-without-permission";

export const buyLabelInput = labelParcelInput.extend({
  /** As it was quoted. */
  service: z.object({
    id: z.string().min(1).max(256),
    carrierName: z.string().max(128),
    serviceName: z.string().max(256),
    priceText: z.string().max(64),
  }),
});
type Wish = z.output<typeof buyLabelInput>;

/**
 * Buys a label of the marketplace while the person waits for the purchase, not for the label: that is made there
 * in its own time and fetched by itself. Bought at most once: what is wanted is written down before it is asked for,
 * nothing else is bought for these goods while that stands, and a purchase without an answer is looked for.
 */
export async function buyLabel(ctx: Ctx, input: z.input<typeof buyLabelInput>): Promise<Purchase> {
  const wish = buyLabelInput.parse(input);
  const orderId = wish.orderId as OrderId;
  const { storeId, unanswered } = await read(ctx, (tx) => beforePurchase(tx, ctx, orderId));
  for (const labelId of unanswered) {
    const state = await fetchLabel(ctx, labelId);
    if (state !== "failed") return { labelId, state, words: null };
  }
  return withStore(ctx, storeId, async (open) => {
    const labels = labelsOf(open.marketplace);
    await refuseWithoutPermission(ctx, open);
    await readAnew(ctx, open, orderId, { withAddress: true });
    const { row, parcel } = await noteWish(ctx, open, orderId, wish, unanswered);
    try {
      const packageIds = await labels.buy(open.credentials, parcel, wish.service);
      await keepPurchase(ctx, row, packageIds);
    } catch (error) {
      await settleFailure(ctx, row, error);
    }
    const { label } = await read(ctx, (tx) => labelRow(tx, row.label.id));
    return { labelId: label.id, state: label.state, words: label.failureWords };
  });
}

interface Purchase {
  labelId: PlatformLabelId;
  state: LabelState;
  /** Why not, in the marketplace's words. */
  words: string | null;
}

async function beforePurchase(tx: Tx, ctx: Ctx, orderId: OrderId) {
  const [order] = await tx.select({ storeId: orders.storeId }).from(orders).where(eq(orders.id, orderId));
  if (!order) throw new AppError("not_found", `no order ${orderId}`);
  demand(ctx, "orders.ship", order.storeId);
  const doubtful = await tx
    .select({ id: platformLabels.id })
    .from(platformLabels)
    .where(and(eq(platformLabels.orderId, orderId), eq(platformLabels.failure, "unanswered")));
  return { storeId: order.storeId, unanswered: doubtful.map(({ id }) => id) };
}

async function noteWish(
  ctx: Ctx,
  { store, marketplace }: OpenStore,
  orderId: OrderId,
  { service, refuse, lines: wanted, shipmentId, warehouseId: named, ...rest }: Wish,
  looked: PlatformLabelId[],
): Promise<{ row: LabelRow; parcel: LabelParcel }> {
  const { weightGrams, lengthMm, widthMm, heightMm } = rest;
  const measures = { weightGrams, lengthMm, widthMm, heightMm };
  return change(ctx, async (tx) => {
    const { lines, ...from } = await labelContents(tx, orderId, { lines: wanted, shipmentId });
    const warehouseId = named ?? from.warehouseId;
    const { originId } = await labelOrigin(tx, ctx, store.id as StoreId, warehouseId);
    await replaceFailed(tx, orderId, looked);
    const [label] = await tx
      .insert(platformLabels)
      .values({
        organizationId: ctx.organizationId,
        orderId,
        state: "asked",
        boughtBy: "us",
        wish: {
          originId,
          shipmentId: shipmentId as ShipmentId | undefined,
          warehouseId,
          serviceId: service.id,
          serviceName: service.serviceName,
          lines,
          ...measures,
        },
        carrierName: service.carrierName,
        askedAt: ctx.now(),
        createdAt: ctx.now(),
        // `buy` may read before it writes.
        callEndsAt: new Date(ctx.now().getTime() + 2 * marketplace.limits.timeoutMs),
        sweepAt: new Date(ctx.now().getTime() + 3 * marketplace.limits.timeoutMs),
      })
      .returning({ id: platformLabels.id });
    if (!label) throw new Error("the label was not inserted");
    // Judged with the label: what the marketplace makes a label for, it needs no address of ours for.
    await assessOrders(tx, ctx, [orderId]);
    const { openRequests, refusedRequests } = await shippableOrder(tx, ctx, orderId, refuse);
    const refuses = refusedRequests.filter((request) => openRequests.includes(request));
    const { carrierName: carrier, priceText: price } = service;
    await writeHistory(tx, ctx, [{ orderId, kind: "label_asked", facts: { carrier, price } }]);
    await record(tx, ctx, "label.asked", orderId, { carrier, price });
    const row = await labelRow(tx, label.id);
    const { platformOrderId } = row.order;
    return { row, parcel: { ...measures, platformOrderId, originId, lines, refuses } };
  });
}

/** A new one takes the place of those that could not be had; of those in doubt only when a look found nothing. */
async function replaceFailed(tx: Tx, orderId: OrderId, looked: PlatformLabelId[]): Promise<void> {
  const failed = await tx
    .select({ id: platformLabels.id, failure: platformLabels.failure })
    .from(platformLabels)
    .where(
      and(
        eq(platformLabels.orderId, orderId),
        eq(platformLabels.state, "failed"),
        eq(platformLabels.boughtBy, "us"),
      ),
    );
  if (failed.some(({ id, failure }) => failure === "unanswered" && !looked.includes(id))) {
    throw new AppError("conflict", `a purchase of order ${orderId} fell into doubt meanwhile`);
  }
  await tx.delete(platformLabels).where(
    inArray(
      platformLabels.id,
      failed.map(({ id }) => id),
    ),
  );
}

/** What is known not to have been bought is told; of all else only a look will tell. */
async function settleFailure(ctx: Ctx, row: LabelRow, error: unknown): Promise<void> {
  if (!(error instanceof IntegrationError)) throw error;
  switch (error.kind) {
    case "rejected":
    case "gone": {
      const { permission, words = "" } = error.detail;
      const failure = permission ? "permission_missing" : "rejected";
      if (permission) await recheckPermissions(ctx, row.order.storeId);
      return failLabel(ctx, row, { failure, words: permission ?? words, isVerdict: true });
    }
    case "outcome_unknown":
    case "unreadable":
      return endCall(ctx, row);
    case "auth_expired":
    case "auth_revoked":
    case "rate_limited":
    case "unavailable":
      await forget(ctx, row);
      throw error;
  }
}

/** The call is over: the look that ends the doubt need not wait for its time-out. */
async function endCall(ctx: Ctx, { label, order }: LabelRow): Promise<void> {
  await change(ctx, async (tx, emit) => {
    await tx
      .update(platformLabels)
      .set({ callEndsAt: null, sweepAt: ctx.now() })
      .where(eq(platformLabels.id, label.id));
    emit("label/due", { organizationId: ctx.organizationId, storeId: order.storeId, labelId: label.id });
  });
}

/** It was never carried out, and may be asked for anew at once. */
async function forget(ctx: Ctx, { label }: LabelRow): Promise<void> {
  await change(ctx, async (tx) => {
    await tx.delete(platformLabels).where(eq(platformLabels.id, label.id));
    await assessOrders(tx, ctx, [label.orderId]);
  });
}

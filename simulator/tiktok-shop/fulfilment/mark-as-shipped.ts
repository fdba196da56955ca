import type { ShopCall } from "../endpoint";
import { optionalStrings, requiredString } from "../fields";
import { moveOrder } from "../orders/move-order";
import type { Platform } from "../platform";
import { invalidInput, PlatformError, refusal } from "../platform-error";
import type { Line, Order, Parcel, Provider, Region } from "../records";
import { checkShippable, rejectPendingCancellation } from "./check-shippable";
import { checkTracking } from "./check-tracking";

const regions: Region[] = ["US", "GB", "ES", "IE", "IT", "DE", "FR", "JP"];

export function markAsShipped(call: ShopCall): object {
  const { platform, shop } = call;
  const order = platform.orders.get(call.param("order_id"));
  if (!order || order.shopId !== shop.id) {
    if (!regions.includes(shop.region)) throw refusal("wrongRegion");
    throw refusal("notYourOrder");
  }
  return recorded(platform, order, call, () => ship(call, order));
}

function ship({ platform, shop, body }: ShopCall, order: Order): object {
  const trackingNumber = requiredString(body, "tracking_number");
  const providerId = requiredString(body, "shipping_provider_id");
  const lineIds = optionalStrings(body, "order_line_item_ids", 1000);
  if (!regions.includes(shop.region)) throw refusal("wrongRegion");
  checkShippable(platform, shop, order);
  if (order.shippingType === "TIKTOK") throw refusal("notSellerShipped");
  const lines = linesToShip(platform, order, lineIds);
  const { provider, warning } = checkTracking(platform, shop, order, { trackingNumber, providerId });

  rejectPendingCancellation(platform, order);
  const parcel = packLines(platform, order, lines, { provider, trackingNumber });
  const isComplete = order.lines.every((line) => line.cancelledBy !== "" || isShipped(platform, line));
  order.rtsTime ??= platform.now();
  moveOrder(platform, order, isComplete ? "shipRest" : "shipPart", `parcel ${parcel.id} marked as shipped`);
  return {
    order_id: order.id,
    order_line_item_ids: lines.map(({ id }) => id),
    package_id: parcel.id,
    ...(warning ? { warning: { message: warning } } : {}),
  };
}

/** Left out means the whole order, but only while nothing of it has left. */
function linesToShip(platform: Platform, order: Order, lineIds: string[] | undefined): Line[] {
  if (lineIds === undefined) {
    if (order.status === "PARTIALLY_SHIPPING") throw refusal("severalPackages");
    return order.lines.filter((line) => line.cancelledBy === "");
  }
  // An empty list is refused: read as "all", it would ship what the caller meant to keep.
  if (lineIds.length === 0) throw invalidInput("OrderLineItemIds must not be empty.");
  if (new Set(lineIds).size !== lineIds.length) throw invalidInput("OrderLineItemIds has duplicate entries.");
  return lineIds.map((id) => {
    const line = order.lines.find((candidate) => candidate.id === id);
    if (!line) throw invalidInput("OrderLineItemIds has an entry that is not part of the order.");
    if (line.cancelledBy !== "") throw refusal("lineCancelled");
    if (isShipped(platform, line)) throw refusal("lineAlreadyShipped");
    return line;
  });
}

function packLines(
  platform: Platform,
  order: Order,
  lines: Line[],
  sent: { provider: Provider; trackingNumber: string },
): Parcel {
  const now = platform.now();
  const drafts = order.parcelIds.flatMap((id) => {
    const parcel = platform.parcels.get(id);
    return parcel && parcel.shippedTime === null ? [parcel] : [];
  });
  const lineIds = lines.map(({ id }) => id);
  const whole = drafts.find((draft) => draft.lineIds.every((id) => lineIds.includes(id)));
  for (const draft of drafts) {
    if (draft === whole) continue;
    platform.parcels.put({
      ...draft,
      lineIds: draft.lineIds.filter((id) => !lineIds.includes(id)),
      updateTime: now,
    });
  }
  const parcel = platform.parcels.put({
    id: whole?.id ?? platform.newId("parcel"),
    shopId: order.shopId,
    orderId: order.id,
    lineIds,
    status: "PROCESSING",
    providerId: sent.provider.id,
    providerName: sent.provider.name,
    trackingNumber: sent.trackingNumber,
    createTime: whole?.createTime ?? now,
    updateTime: now,
    shippedTime: now,
    scannedTime: null,
    deliveredTime: null,
    corrections: 0,
    handoverMethod: "",
  });
  for (const line of lines) line.parcelId = parcel.id;
  if (!order.parcelIds.includes(parcel.id)) order.parcelIds.push(parcel.id);
  return parcel;
}

export function isShipped(platform: Platform, line: Line): boolean {
  return line.parcelId !== null && platform.parcels.get(line.parcelId)?.shippedTime != null;
}

/** Keeps every write that arrived, refused ones too: tests ask how often a caller really shipped. */
export function recorded<T>(platform: Platform, order: Order, { body }: ShopCall, work: () => T): T {
  const own = body.self_shipment as { tracking_number?: unknown } | undefined;
  const entry: Order["shipCalls"][number] = {
    at: platform.now(),
    call: own ? "ship_package" : "mark_as_shipped",
    trackingNumber: String(body.tracking_number ?? own?.tracking_number ?? ""),
    outcome: "applied",
  };
  try {
    return work();
  } catch (error) {
    if (error instanceof PlatformError) entry.outcome = error.code;
    throw error;
  } finally {
    order.shipCalls.push(entry);
    platform.orders.put(order);
  }
}

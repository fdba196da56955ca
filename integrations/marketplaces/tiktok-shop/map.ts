import type {
  Buyer,
  FulfilledBy,
  MarketplaceLine,
  MarketplaceOrder,
  MarketplaceStatus,
} from "@/domain/marketplace-order";
import { type Money, parseMoney } from "@/domain/money";
import type { WireAddress, WireLineItem, WireOrder } from "./wire";

/** The order says something that we must not guess at. The sentence names fields and codes, never buyer data. */
export class NotUnderstood extends Error {
  override readonly name = "NotUnderstood";
}

const statuses: Record<string, MarketplaceStatus> = {
  UNPAID: "unpaid",
  ON_HOLD: "on_hold",
  AWAITING_SHIPMENT: "awaiting_shipment",
  PARTIALLY_SHIPPING: "partly_shipped",
  AWAITING_COLLECTION: "shipped",
  IN_TRANSIT: "shipped",
  DELIVERED: "delivered",
  COMPLETED: "delivered",
  CANCELLED: "cancelled",
};

/** Of one unit: the order's words, and one more that only official samples show. */
const unitStatuses: Record<string, MarketplaceStatus> = { ...statuses, TO_SHIP: "awaiting_shipment" };

const fulfilledBy: Record<string, FulfilledBy> = {
  FULFILLMENT_BY_SELLER: "seller",
  FULFILLMENT_BY_TIKTOK: "platform",
  FULFILLMENT_BY_DILAYANI_TOKOPEDIA: "platform",
};

const labelFrom: Record<string, MarketplaceOrder["labelFrom"]> = { SELLER: "seller", TIKTOK: "platform" };

/** The seller has 48 hours to answer a buyer who wants to cancel; then the platform grants it. */
const cancelAnswerMs = 48 * 3_600_000;

export function toOrder(wire: WireOrder): MarketplaceOrder {
  const status = lookUp(statuses, wire.status, "status");
  return {
    platformOrderId: wire.id,
    status,
    platformStatus: wire.status,
    updatedAt: wire.update_time,
    placedAt: wire.create_time,
    paidAt: wire.paid_time,
    fulfilledBy: lookUp(fulfilledBy, wire.fulfillment_type, "fulfillment_type"),
    labelFrom: lookUp(labelFrom, wire.shipping_type, "shipping_type"),
    openRequests: wire.is_buyer_request_cancel ? ["cancellation"] : [],
    notices: [],
    shipBy: wire.rts_sla_time,
    handOverBy: wire.tts_sla_time,
    deliverBy: wire.delivery_sla_time ?? wire.delivery_option_required_delivery_time,
    cancelAnswerBy: cancelAnswerBy(wire),
    providerScope: wire.delivery_option_id,
    platformWarehouseId: wire.warehouse_id || null,
    total: wire.payment ? money(wire.payment.total_amount, wire.payment.currency, "payment") : null,
    buyer: toBuyer(wire.recipient_address ?? null),
    buyerMessage: wire.buyer_message,
    lines: toLines(wire.line_items, status),
  };
}

function lookUp<Word>(table: Record<string, Word>, theirs: string, field: string): Word {
  const ours = Object.hasOwn(table, theirs) ? table[theirs] : undefined;
  if (ours === undefined) throw new NotUnderstood(`unknown ${field} "${theirs}"`);
  return ours;
}

function cancelAnswerBy(wire: WireOrder): Date | null {
  if (!wire.is_buyer_request_cancel || !wire.request_cancel_time) return null;
  return new Date(wire.request_cancel_time.getTime() + cancelAnswerMs);
}

function money(amount: string, currency: string, field: string): Money | null {
  if (amount === "") return null;
  const parsed = parseMoney(amount, currency);
  if (!parsed) throw new NotUnderstood(`${field} is not an amount of "${currency}"`);
  return parsed;
}

/**
 * Their list has one entry for each unit. Units of one SKU make one line; gifts stay apart from bought ones.
 * A combined listing stays the one SKU the buyer chose: confirmations speak of its units, and what a seller's
 * own goods make it up is the organization's mapping, as for every other variant.
 */
function toLines(units: WireLineItem[], orderStatus: MarketplaceStatus): MarketplaceLine[] {
  const groups = new Map<string, [WireLineItem, ...WireLineItem[]]>();
  for (const unit of units) {
    const key = unit.is_gift ? `${unit.sku_id}:gift` : unit.sku_id;
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups].map(([lineKey, group]) => toLine(lineKey, group, orderStatus));
}

function toLine(
  lineKey: string,
  group: [WireLineItem, ...WireLineItem[]],
  orderStatus: MarketplaceStatus,
): MarketplaceLine {
  const [first] = group;
  const open = group.filter((unit) => unitStatus(unit, orderStatus) !== "cancelled");
  const shipped = open.filter((unit) => hasLeft(unitStatus(unit, orderStatus)));
  return {
    lineKey,
    platformProductId: first.product_id,
    platformSkuId: first.sku_id,
    sellerSku: first.seller_sku,
    title: first.product_name,
    variantName: first.sku_name,
    imageUrl: first.sku_image || null,
    quantity: open.length,
    shippedQuantity: shipped.length,
    soldFactor: 1,
    unitPrice: unitPrice(group),
    unitIds: open.map((unit) => unit.id),
    shippedUnitIds: shipped.map((unit) => unit.id),
    isGift: first.is_gift,
  };
}

const hasLeft = (status: MarketplaceStatus) => status === "shipped" || status === "delivered";

function unitStatus(unit: WireLineItem, orderStatus: MarketplaceStatus): MarketplaceStatus {
  return unit.display_status === ""
    ? orderStatus
    : lookUp(unitStatuses, unit.display_status, "display_status");
}

/** A discount on the order is spread over its units to the cent, so units of one SKU may differ: then none is it. */
function unitPrice(group: [WireLineItem, ...WireLineItem[]]): Money | null {
  const [first, ...others] = group.map((unit) => money(unit.sale_price, unit.currency, "sale_price"));
  return first && others.every((other) => other?.minor === first.minor) ? first : null;
}

const nobody: Buyer = {
  name: "",
  phone: "",
  country: "",
  state: "",
  city: "",
  postalCode: "",
  street: "",
  isMasked: true,
};

function toBuyer(address: WireAddress | null): Buyer {
  if (!address) return nobody;
  const name = address.name || [address.first_name, address.last_name].filter(Boolean).join(" ");
  const place = toPlace(address);
  return {
    name,
    phone: address.phone_number,
    country: address.region_code,
    ...place,
    postalCode: address.postal_code,
    // On hold they send the fields empty rather than starred: that hides an address as well.
    isMasked: name === "" || place.street === "" || isStarred(address),
  };
}

function isStarred(address: WireAddress): boolean {
  return Object.values(address).some((value) => typeof value === "string" && value.includes("*"));
}

/** Level 0 is the country. Which level is the city differs by market; smaller ones belong to the street. */
function toPlace(address: WireAddress): Pick<Buyer, "state" | "city" | "street"> {
  const named = (level: string) =>
    address.district_info.find((district) => district.address_level === level)?.address_name ?? "";
  const lines = [address.address_line1, address.address_line2, address.address_line3, address.address_line4];
  const street = lines.filter(Boolean).join(", ") || address.address_detail;
  const state = named("L1");

  if (address.region_code === "US") return { state, city: named("L3") || named("L2"), street };
  if (address.post_town) return { state, city: address.post_town, street };
  const below = [named("L3"), named("L4")].filter((name) => name !== "" && !street.includes(name));
  return { state, city: named("L2"), street: street && [street, ...below].join(", ") };
}

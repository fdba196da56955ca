import { z } from "zod";
import type { Money } from "./money";

/** What a marketplace says of an order, in our words. Adapters translate; an unknown status is an error there. */
export const marketplaceStatuses = [
  "unpaid",
  "on_hold",
  "awaiting_shipment",
  "partly_shipped",
  "shipped",
  "delivered",
  "cancelled",
] as const;
export type MarketplaceStatus = (typeof marketplaceStatuses)[number];

/** Who sends the goods: we (`seller`), the platform's own service, or a warehouse the platform cooperates with. */
export type FulfilledBy = "seller" | "platform" | "cooperative_warehouse";

/** What stands open between buyer (or platform) and seller, and must be answered before goods leave. */
export const openRequests = ["cancellation", "address_change", "risk_review"] as const;
export type OpenRequest = (typeof openRequests)[number];

/** Those among an order's requests that nobody here chose to refuse. */
export function unanswered(order: {
  openRequests: readonly OpenRequest[];
  refusedRequests: readonly OpenRequest[];
}): OpenRequest[] {
  return order.openRequests.filter((request) => !order.refusedRequests.includes(request));
}

/** A choice to go on although these are open, where shipping is the marketplace's way to refuse them. */
export const refusals = z.array(z.enum(openRequests)).default([]);

/** What the marketplace wants to be minded about an order; none of it stops the goods by itself. */
export const orderNotices = [
  "soon_overdue",
  "overdue",
  "address_changed",
  "signature_required",
  "signature_suggested",
  "own_carriers_restricted",
  "carrier_restricted",
  "buyer_picks_up",
  "record_serial_numbers",
  "authentication_report",
  "age_check",
  "other",
] as const;
export type OrderNoticeKind = (typeof orderNotices)[number];

export interface OrderNotice {
  kind: OrderNoticeKind;
  /** The carriers restricted, or the marketplace's own words of a notice that we do not know; else empty. */
  detail: string;
}

export interface MarketplaceOrder {
  platformOrderId: string;
  status: MarketplaceStatus;
  /** The marketplace's own word, kept for people and for support. */
  platformStatus: string;
  /** The marketplace's clock; an older reading never overwrites a newer one. */
  updatedAt: Date;
  placedAt: Date;
  paidAt: Date | null;
  fulfilledBy: FulfilledBy;
  /** `platform` when the marketplace issues the label, `seller` when any paired carrier may be used. */
  labelFrom: "seller" | "platform";
  openRequests: OpenRequest[];
  notices: OrderNotice[];
  shipBy: Date | null;
  handOverBy: Date | null;
  deliverBy: Date | null;
  cancelAnswerBy: Date | null;
  /** The list of providers this order may use (see `ProviderScope`); empty when the store has one list. */
  providerScope: string;
  /** The platform's warehouse the buyer's order was routed to; selects orders, says nothing of our warehouses. */
  platformWarehouseId: string | null;
  total: Money | null;
  /** Null where the marketplace tells it only when asked (`orders.buyer`). */
  buyer: Buyer | null;
  buyerMessage: string;
  lines: MarketplaceLine[];
}

export interface Buyer {
  name: string;
  phone: string;
  /** ISO 3166 alpha-2. */
  country: string;
  state: string;
  city: string;
  postalCode: string;
  street: string;
  /** The marketplace hides (part of) the address; it must never replace a clear one. */
  isMasked: boolean;
}

export interface MarketplaceLine {
  /** Stable within the order through every later reading. */
  lineKey: string;
  platformProductId: string;
  platformSkuId: string;
  /** What the seller typed on the product; may be empty. */
  sellerSku: string;
  title: string;
  variantName: string;
  imageUrl: string | null;
  /** Units still to deliver, cancelled ones left out. Never below 0. */
  quantity: number;
  /** Units of these that the marketplace knows to have left, by us or on its own pages. */
  shippedQuantity: number;
  /** Units in one sold piece as the marketplace counts (1 unless it sells packs). */
  soldFactor: number;
  unitPrice: Money | null;
  /** The marketplace's names for the single units, where it has such; confirmations speak in them. */
  unitIds: string[];
  /** Which of `unitIds` have left; empty where the marketplace does not name units. */
  shippedUnitIds: string[];
  isGift: boolean;
}

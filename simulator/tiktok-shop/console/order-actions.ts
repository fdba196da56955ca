import { type Html, html } from "../../console/html";
import { pendingCancellation } from "../orders/cancel-order";
import type { OrderStatus } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Order } from "../records";
import { API } from "./paths";

type Action = { label: string; title: string; path: string; body?: object };

const pay: Action = { label: "Pay", title: "The buyer pays", path: "pay" };
const endHold: Action = { label: "End hold", title: "The remorse hour is over", path: "end-hold" };
const buyerCancels: Action = {
  label: "Cancel",
  title: "The buyer cancels",
  path: "cancel",
  body: { by: "BUYER" },
};
const sellerCancels: Action = {
  label: "Cancel",
  title: "The seller cancels in Seller Center",
  path: "cancel",
  body: { by: "SELLER" },
};
const askCancel: Action = {
  label: "Ask to cancel",
  title: "The buyer asks the seller to cancel",
  path: "request-cancellation",
};
const moveHouse: Action = {
  label: "Address",
  title: "The buyer changes the address",
  path: "change-address",
};
const emptySku: Action = {
  label: "Empty SKU",
  title: "The lines lose their seller SKU",
  path: "seller-sku",
  body: { sellerSku: "" },
};
const scan: Action = { label: "Scan", title: "The carrier scans the parcels", path: "scan" };
const deliver: Action = { label: "Deliver", title: "The parcels arrive", path: "deliver" };
const complete: Action = { label: "Complete", title: "The after-sales window is over", path: "complete" };
const refund: Action = { label: "Refund", title: "Refunded in full", path: "refund" };

/** The buttons that make sense in each state; the API itself decides what is allowed. */
const actions: Record<OrderStatus, Action[]> = {
  UNPAID: [pay, buyerCancels],
  ON_HOLD: [endHold, buyerCancels, moveHouse, emptySku],
  AWAITING_SHIPMENT: [askCancel, sellerCancels, moveHouse, emptySku],
  PARTIALLY_SHIPPING: [askCancel, sellerCancels],
  AWAITING_COLLECTION: [scan, askCancel, refund],
  IN_TRANSIT: [deliver, refund],
  DELIVERED: [complete],
  COMPLETED: [],
  CANCELLED: [],
};

const answers: Action[] = [
  {
    label: "Approve",
    title: "The seller approves the cancellation",
    path: "answer-cancellation",
    body: { answer: "approve" },
  },
  {
    label: "Reject",
    title: "The seller rejects the cancellation",
    path: "answer-cancellation",
    body: { answer: "reject" },
  },
];

export function orderActions(platform: Platform, order: Order): Html {
  const pending = pendingCancellation(platform, order) !== undefined;
  const own = actions[order.status].filter(({ path }) => !pending || path !== "request-cancellation");
  return html`<span class="row">${[...(pending ? answers : []), ...own].map(
    ({ label, title, path, body }) =>
      html`<button title="${title}" data-post="${API}/orders/${order.id}/${path}" data-body="${JSON.stringify(body ?? {})}">${label}</button>`,
  )}</span>`;
}

const tones: Record<OrderStatus, string> = {
  UNPAID: "",
  ON_HOLD: "warn",
  AWAITING_SHIPMENT: "live",
  PARTIALLY_SHIPPING: "live",
  AWAITING_COLLECTION: "info",
  IN_TRANSIT: "info",
  DELIVERED: "good",
  COMPLETED: "good",
  CANCELLED: "bad",
};

export function statusChip(status: OrderStatus): Html {
  return html`<span class="chip ${tones[status]}">${statusWords(status)}</span>`;
}

export function statusWords(status: OrderStatus): string {
  const words = status.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

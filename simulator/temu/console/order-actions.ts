import { type Html, html } from "../../console/html";
import { pendingCancellation } from "../aftersales/answer-cancellation";
import { type OrderStatus, statusNames } from "../orders/order-states";
import type { Platform } from "../platform";
import type { ParentOrder } from "../records";
import { API } from "./paths";

type Action = { label: string; title: string; path: string; body?: object };

const release: Action = { label: "Release", title: "The checks are over", path: "release" };
const cancel: Action = { label: "Cancel", title: "The order is cancelled", path: "cancel" };
const cancelOne: Action = {
  label: "Cancel one",
  title: "One unit is cancelled",
  path: "cancel",
  body: { quantity: 1 },
};
const askCancel: Action = {
  label: "Ask to cancel",
  title: "The buyer asks the seller to cancel",
  path: "request-cancellation",
};
const askAddress: Action = {
  label: "Ask for address",
  title: "The buyer asks for another address",
  path: "request-address-change",
};
const changeAddress: Action = {
  label: "Address",
  title: "The address changes now",
  path: "change-address",
};
const risk: Action = { label: "Risk alert", title: "The platform warns of the order", path: "risk-alert" };
const emptyCode: Action = {
  label: "Empty SKU",
  title: "The orders lose their SKU numbers",
  path: "ext-code",
};
const buyLabel: Action = {
  label: "Buy label",
  title: "The seller buys a label on the platform",
  path: "buy-label",
};
const scan: Action = { label: "Scan", title: "The carrier scans the packages", path: "scan" };
const deliver: Action = { label: "Deliver", title: "The packages arrive", path: "deliver" };
const sendBack: Action = {
  label: "Return",
  title: "The buyer wants to send it back",
  path: "open-after-sales",
  body: { type: "return" },
};

/** The buttons that make sense in each state; the API itself decides what is allowed. */
const actions: Record<OrderStatus, Action[]> = {
  1: [release, cancel],
  2: [askCancel, cancel, changeAddress, cancelOne, askAddress, risk, emptyCode, buyLabel],
  3: [],
  4: [scan, deliver, sendBack],
  41: [askCancel, scan, deliver],
  5: [sendBack],
  51: [scan, deliver],
};

const answers: Action[] = [
  {
    label: "Approve",
    title: "The seller approves the cancellation",
    path: "answer-cancellation",
    body: { answer: "approve" },
  },
  {
    label: "Withdraw",
    title: "The buyer withdraws the request",
    path: "answer-cancellation",
    body: { answer: "withdraw" },
  },
];

export function orderActions(platform: Platform, order: ParentOrder, most = Number.MAX_SAFE_INTEGER): Html {
  const isPending = pendingCancellation(platform, order) !== undefined;
  const own = actions[order.status].filter(({ path }) => !isPending || path !== "request-cancellation");
  return html`<span class="row">${[...(isPending ? answers : []), ...own]
    .slice(0, most)
    .map(
      ({ label, title, path, body }) =>
        html`<button title="${title}" data-post="${API}/orders/${order.id}/${path}" data-body="${JSON.stringify(body ?? {})}">${label}</button>`,
    )}</span>`;
}

const tones: Record<OrderStatus, string> = {
  1: "warn",
  2: "live",
  3: "bad",
  4: "info",
  41: "live",
  5: "good",
  51: "info",
};

export function statusChip(status: OrderStatus): Html {
  return html`<span class="chip ${tones[status]}">${statusWords(status)}</span>`;
}

export function statusWords(status: OrderStatus): string {
  return `${status} ${statusNames[status]}`;
}

import { type Html, html } from "../../console/html";
import { clockTime, shortTime } from "../../console/times";
import { orderPayload } from "../orders/order-payload";
import type { Platform } from "../platform";
import type { LabelStatus, Mall, ParentOrder } from "../records";
import { packagesOfParent } from "../shipments/packages-of";
import { orderActions, statusChip, statusWords } from "./order-actions";
import { PAGES } from "./paths";

/** An order as it truly is, its story, and what the API says about it. */
export function orderPage(platform: Platform, mall: Mall, order: ParentOrder): Html {
  const seen = orderPayload(platform, mall, order, ["fulfillBySeller", "fulfillByCooperativeWarehouse"]);
  return html`
    <div class="title"><h1 class="num">${order.id}</h1>${statusChip(order.status)}
      <a class="faint" href="${PAGES}/malls/${mall.id}">${mall.name}</a>
      <span class="end">${orderActions(platform, order)}</span></div>
    <div class="columns side">
      <div class="stack">${orders(order)}${packages(platform, order)}${shipCalls(order)}
        <section class="card"><details><summary>What the API answers</summary><pre>${JSON.stringify(seen, null, 2)}</pre></details></section>
      </div>
      <div class="stack">${facts(order)}${story(order)}</div>
    </div>`;
}

function orders(parent: ParentOrder): Html {
  return html`<section class="card"><div class="bar"><h2>Orders</h2><span class="faint">one per SKU</span></div><div class="scroll"><table>
    <thead><tr><th>Order</th><th>Goods</th><th>SKU numbers</th><th class="num">Ordered</th><th class="num">Cancelled</th><th class="num">Shipped</th><th>State</th></tr></thead>
    <tbody>${parent.orders.map(
      (order) => html`<tr><td class="mono">${order.id}</td><td>${order.goodsName}, ${order.spec}</td>
        <td class="mono">${order.productList.map(
          ({ extCode, soldFactor }) =>
            html`${extCode === "" ? html`<span class="chip bad">empty</span>` : extCode}${soldFactor === 1 ? "" : ` × ${soldFactor}`} `,
        )}</td>
        <td class="num">${order.originalQuantity}</td><td class="num">${order.canceledQuantity}</td><td class="num">${order.shippedQuantity}</td>
        <td>${statusChip(order.status)}</td></tr>`,
    )}</tbody></table></div></section>`;
}

const labelWords: Record<LabelStatus, string> = {
  0: "being bought",
  1: "bought",
  2: "failed",
  3: "cancelled",
  9: "self-shipped instead",
};

function packages(platform: Platform, parent: ParentOrder): Html {
  const known = packagesOfParent(platform, parent);
  return html`<section class="card"><div class="bar"><h2>Packages</h2></div>${
    known.length === 0
      ? html`<p class="empty">Nothing has been packed.</p>`
      : html`<div class="scroll"><table><thead><tr><th>Package</th><th>Carrier</th><th>Tracking</th><th class="num">Units</th><th>Label</th><th>Shipped</th><th>Delivered</th></tr></thead>
    <tbody>${known.map(
      (
        parcel,
      ) => html`<tr><td class="mono">${parcel.id}${parcel.mainPackageSn === null ? "" : html` <span class="chip">beside ${parcel.mainPackageSn}</span>`}</td>
      <td>${parcel.carrierName}</td><td class="mono">${parcel.trackingNumber || "–"}</td>
      <td class="num">${parcel.contents.reduce((sum, { quantity }) => sum + quantity, 0)}</td>
      <td>${parcel.label ? `${labelWords[parcel.label.status]} by ${parcel.label.boughtBy}` : "own"}</td>
      <td class="num">${shortTime(parcel.shippedAt)}</td><td class="num">${shortTime(parcel.deliveredAt)}</td></tr>`,
    )}</tbody></table></div>`
  }</section>`;
}

function shipCalls({ shipCalls: calls }: ParentOrder): Html {
  return html`<section class="card"><div class="bar"><h2>Shipping calls that arrived</h2><span class="faint">${calls.length}</span></div>${
    calls.length === 0
      ? html`<p class="empty">The app has not tried to ship this order.</p>`
      : html`<div class="scroll"><table><thead><tr><th>Time</th><th>Call</th><th>Tracking</th><th>Outcome</th></tr></thead>
    <tbody>${calls.map(
      (
        call,
      ) => html`<tr><td class="num">${clockTime(call.at)}</td><td class="mono">${call.type}</td><td class="mono">${call.trackingNumbers.join(", ")}</td>
      <td>${call.outcome === "applied" ? html`<span class="chip good">applied</span>` : html`<span class="chip bad">${call.outcome}</span>`}</td></tr>`,
    )}</tbody></table></div>`
  }</section>`;
}

function facts(order: ParentOrder): Html {
  const { address } = order;
  return html`<section class="card"><div class="bar"><h2>Facts</h2></div><div class="pad"><dl>
    <dt>Buyer</dt><dd>${address.firstName} ${address.lastName}<br>${address.line1}${address.line2 ? `, ${address.line2}` : ""}<br>${address.city}, ${address.postCode}<br>${address.mobile}</dd>
    ${order.wantedAddress ? html`<dt>Wants instead</dt><dd>${order.wantedAddress.line1}</dd>` : null}
    <dt>Gateway</dt><dd>${order.gateway}, region ${order.regionId}</dd>
    <dt>Payment</dt><dd>${order.paymentType}</dd>
    <dt>Made</dt><dd class="num">${shortTime(order.createdAt)}</dd>
    <dt>Ship by</dt><dd class="num">${shortTime(order.shipBy)}</dd>
    <dt>Updated</dt><dd class="num">${clockTime(order.updatedAt)}</dd>
  </dl></div></section>`;
}

function story(order: ParentOrder): Html {
  return html`<section class="card"><div class="bar"><h2>Story</h2></div><div class="pad"><ol class="story">${[
    ...order.history,
  ]
    .reverse()
    .map(
      (entry) =>
        html`<li><span class="num faint">${shortTime(entry.at)}</span><span>${statusWords(entry.to)}<br><span class="faint small">${entry.cause}</span></span></li>`,
    )}</ol></div></section>`;
}

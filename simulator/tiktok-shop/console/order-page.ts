import { type Html, html } from "../../console/html";
import { clockTime, shortTime } from "../../console/times";
import { lineStatus } from "../orders/line-status";
import { orderPayload } from "../orders/order-payload";
import type { Platform } from "../platform";
import type { Order, Shop } from "../records";
import { orderActions, statusChip, statusWords } from "./order-actions";
import { PAGES } from "./paths";

/** An order as it truly is, its story, and what the API says about it. */
export function orderPage(platform: Platform, shop: Shop, order: Order): Html {
  return html`
    <div class="title"><h1 class="num">${order.id}</h1>${statusChip(order.status)}
      <a class="faint" href="${PAGES}/shops/${shop.id}">${shop.name}</a>
      <span class="end">${orderActions(platform, order)}</span></div>
    <div class="columns side">
      <div class="stack">${lines(platform, order)}${parcels(platform, order)}${shipCalls(order)}
        <section class="card"><details><summary>What the API answers</summary><pre>${JSON.stringify(orderPayload(platform, shop, order), null, 2)}</pre></details></section>
      </div>
      <div class="stack">${facts(order)}${story(order)}</div>
    </div>`;
}

function lines(platform: Platform, order: Order): Html {
  return html`<section class="card"><div class="bar"><h2>Line items</h2><span class="faint">one per unit</span></div><div class="scroll"><table>
    <thead><tr><th>Line</th><th>Product</th><th>Seller SKU</th><th>State</th></tr></thead>
    <tbody>${order.lines.map((line) => {
      const parcel = platform.parcels.get(line.parcelId ?? "");
      const live =
        platform.products.get(line.productId)?.skus.find(({ id }) => id === line.skuId)?.sellerSku ?? "";
      const sku = line.sellerSkuOverride ?? live;
      return html`<tr><td class="mono">${line.id}</td><td>${line.productName}, ${line.skuName}</td>
        <td class="mono">${sku === "" ? html`<span class="chip bad">empty</span>` : sku}</td>
        <td>${lineStatus(order, line, parcel).toLowerCase().replaceAll("_", " ")}</td></tr>`;
    })}</tbody></table></div></section>`;
}

function parcels(platform: Platform, order: Order): Html {
  const known = order.parcelIds.flatMap((id) => platform.parcels.get(id) ?? []);
  return html`<section class="card"><div class="bar"><h2>Packages</h2></div>${
    known.length === 0
      ? html`<p class="empty">Nothing has been packed.</p>`
      : html`<div class="scroll"><table><thead><tr><th>Package</th><th>Carrier</th><th>Tracking</th><th class="num">Lines</th><th>Shipped</th><th>Scanned</th><th>Delivered</th></tr></thead>
    <tbody>${known.map(
      (
        parcel,
      ) => html`<tr><td class="mono">${parcel.id}</td><td>${parcel.providerName || "–"}</td><td class="mono">${parcel.trackingNumber || "–"}</td>
      <td class="num">${parcel.lineIds.length}</td><td class="num">${shortTime(parcel.shippedTime)}</td><td class="num">${shortTime(parcel.scannedTime)}</td><td class="num">${shortTime(parcel.deliveredTime)}</td></tr>`,
    )}</tbody></table></div>`
  }</section>`;
}

function shipCalls(order: Order): Html {
  return html`<section class="card"><div class="bar"><h2>Shipping calls that arrived</h2><span class="faint">${order.shipCalls.length}</span></div>${
    order.shipCalls.length === 0
      ? html`<p class="empty">The app has not tried to ship this order.</p>`
      : html`<div class="scroll"><table><thead><tr><th>Time</th><th>Call</th><th>Tracking</th><th>Outcome</th></tr></thead>
    <tbody>${order.shipCalls.map(
      (
        call,
      ) => html`<tr><td class="num">${clockTime(call.at)}</td><td>${call.call.replaceAll("_", " ")}</td><td class="mono">${call.trackingNumber}</td>
      <td>${call.outcome === "applied" ? html`<span class="chip good">applied</span>` : html`<span class="chip bad">${call.outcome}</span>`}</td></tr>`,
    )}</tbody></table></div>`
  }</section>`;
}

function facts(order: Order): Html {
  const { address } = order;
  return html`<section class="card"><div class="bar"><h2>Facts</h2></div><div class="pad"><dl>
    <dt>Buyer</dt><dd>${address.firstName} ${address.lastName}<br>${address.line1}${address.line2 ? `, ${address.line2}` : ""}<br>${address.postTown}, ${address.postalCode}<br>${address.phone}</dd>
    <dt>Message</dt><dd>${order.buyerMessage || "–"}</dd>
    <dt>Shipping</dt><dd>${order.shippingType === "SELLER" ? "own carrier" : "platform label"}</dd>
    <dt>Made</dt><dd class="num">${shortTime(order.createTime)}</dd>
    <dt>Paid</dt><dd class="num">${shortTime(order.paidTime)}</dd>
    <dt>Updated</dt><dd class="num">${clockTime(order.updateTime)}</dd>
    ${order.cancelReason === "" ? null : html`<dt>Cancelled by</dt><dd>${order.cancellationInitiator.toLowerCase()}</dd>`}
  </dl></div></section>`;
}

function story(order: Order): Html {
  return html`<section class="card"><div class="bar"><h2>Story</h2></div><div class="pad"><ol class="story">${[
    ...order.history,
  ]
    .reverse()
    .map(
      (entry) =>
        html`<li><span class="num faint">${shortTime(entry.at)}</span><span>${statusWords(entry.to)}<br><span class="faint small">${entry.cause}</span></span></li>`,
    )}</ol></div></section>`;
}

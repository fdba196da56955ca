import { type Html, html } from "../../console/html";
import { distance, shortTime } from "../../console/times";
import { standingLabels } from "../orders/labels";
import { orderStatuses } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Mall, ParentOrder } from "../records";
import { regionById } from "../regions";
import { packagesOfParent } from "../shipments/packages-of";
import { orderActions, statusChip, statusWords } from "./order-actions";
import { API, PAGES } from "./paths";

const SHOWN = 100;
/** The order's own page has them all. */
const ACTIONS_IN_ROW = 3;

/** Orders of a mall, of one status if the address says so. */
export function orderSection(platform: Platform, mall: Mall, query: URLSearchParams): Html {
  const wanted = orderStatuses.find((status) => String(status) === query.get("status"));
  const all = platform.orders.inGroup(mall.id);
  const fitting = all.filter(({ status }) => wanted === undefined || status === wanted);
  const shown = fitting.sort((a, b) => b.createdAt - a.createdAt).slice(0, SHOWN);
  const tab = (status: number | undefined, label: string, count: number) =>
    html`<a href="${PAGES}/malls/${mall.id}${status === undefined ? "" : `?status=${status}`}" ${status === wanted ? html`aria-current="page"` : ""}>${label}<span>${count}</span></a>`;
  return html`${makeOrders(platform, mall)}
    <section class="card"><div class="bar"><div class="tabs">${tab(undefined, "All", all.length)}${orderStatuses.map(
      (status) => tab(status, statusWords(status), all.filter((order) => order.status === status).length),
    )}</div></div>
      ${shown.length === 0 ? html`<p class="empty">No orders here. Make some above.</p>` : orderTable(platform, shown)}
      ${fitting.length > SHOWN ? html`<p class="empty">The newest ${SHOWN} of ${fitting.length}.</p>` : null}
    </section>`;
}

function makeOrders(platform: Platform, mall: Mall): Html {
  const skus = platform.goods
    .inGroup(mall.id)
    .flatMap((goods) =>
      goods.skus.map((sku) => ({ sku, label: `${sku.extCode || "(no SKU number)"} · ${goods.name}` })),
    );
  return html`<section class="card"><div class="bar"><h2>Make orders</h2></div><div class="pad">
    <form class="fields" data-post="${API}/malls/${mall.id}/orders" data-done="Orders made">
      <label>How many<input type="number" name="count" min="1" max="20000" value="1"></label>
      <label>State<select name="status" data-number>${orderStatuses
        .filter((status) => status !== 41 && status !== 51)
        .map(
          (status) =>
            html`<option value="${status}" ${status === 2 ? "selected" : ""}>${statusWords(status)}</option>`,
        )}</select></label>
      <label>Market<select name="regionId" data-number>${mall.regionIds.map((id) => html`<option value="${id}">${regionById(id)?.name}</option>`)}</select></label>
      <label>SKU<select name="lines.sku"><option value="">A mixture</option>${skus.map(({ sku, label }) => html`<option value="${sku.skuId}">${label}</option>`)}</select></label>
      <label>Shipped by<select name="fulfillmentType"><option value="fulfillBySeller">Seller</option><option value="fulfillByCooperativeWarehouse">Cooperative warehouse</option></select></label>
      <label>Malformed<select name="broken"><option value="">No</option><option value="unknown_status">Unknown status</option><option value="missing_orders">No orders</option><option value="orders_not_a_list">Orders no list</option><option value="missing_id">No number</option><option value="number_as_text">Text for a time</option><option value="labels_empty">Labels empty</option></select></label>
      <label class="check"><input type="checkbox" name="pushes" checked>Send events</label>
      <button class="first">Make</button>
    </form></div></section>`;
}

function orderTable(platform: Platform, orders: ParentOrder[]): Html {
  return html`<div class="scroll"><table>
    <thead><tr><th>Order</th><th>State</th><th>What</th><th>Buyer</th><th>Made</th><th>Tracking</th><th class="end"></th></tr></thead>
    <tbody>${orders.map((order) => orderRow(platform, order))}</tbody></table></div>`;
}

function orderRow(platform: Platform, order: ParentOrder): Html {
  const packages = packagesOfParent(platform, order);
  const tracking = packages.find(({ trackingNumber }) => trackingNumber !== "");
  const what = order.orders
    .map(({ goodsName, spec, originalQuantity, canceledQuantity }) => {
      const quantity = originalQuantity - canceledQuantity;
      return `${quantity === 1 ? "" : `${quantity} × `}${goodsName}, ${spec}`;
    })
    .join("; ");
  return html`<tr>
    <td class="num"><a href="${PAGES}/orders/${order.id}">${order.id}</a></td>
    <td>${statusChip(order.status)}${standingLabels(platform, order).map((label) => html` <span class="chip warn">${label.replaceAll("_", " ")}</span>`)}${order.broken ? html` <span class="chip bad">${order.broken.replaceAll("_", " ")}</span>` : null}</td>
    <td>${what}</td>
    <td>${order.address.firstName} ${order.address.lastName}, ${order.address.city}</td>
    <td class="num faint tight" title="${shortTime(order.createdAt)}">${distance(platform.now(), order.createdAt)}</td>
    <td class="mono">${tracking?.trackingNumber ?? ""}${packages.length > 1 ? ` (+${packages.length - 1})` : ""}</td>
    <td class="end">${orderActions(platform, order, ACTIONS_IN_ROW)}</td></tr>`;
}

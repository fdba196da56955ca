import { type Html, html } from "../../console/html";
import { distance, shortTime } from "../../console/times";
import { marketNames } from "../markets";
import { money } from "../money";
import { type OrderStatus, orderStatuses } from "../orders/order-states";
import { inOrder } from "../page-token";
import type { Platform } from "../platform";
import type { Order, Shop } from "../records";
import { scopeNames } from "../scopes";
import { orderActions, statusChip, statusWords } from "./order-actions";
import { accountActions, grantChip, newestGrant } from "./overview";
import { API, PAGES } from "./paths";

const SHOWN = 100;

export function shopPage(platform: Platform, shop: Shop, query: URLSearchParams): Html {
  const wanted = orderStatuses.find((status) => status === query.get("status"));
  const all = platform.orders.inGroup(shop.id);
  const fitting = wanted ? all.filter(({ status }) => status === wanted) : all;
  const orders = inOrder(fitting, (order) => [order.createTime, order.id], "DESC").slice(0, SHOWN);
  return html`
    <div class="title"><h1>${shop.name}</h1>
      <span class="chip">${marketNames[shop.region]}</span>
      <span class="chip">${shop.sellerType === "LOCAL" ? "Local" : "Cross-border"}</span>
      <span class="faint mono">${shop.id}</span>
      <span class="end">
        <button data-patch="${API}/shops/${shop.id}" data-body='{"isActive":${String(!shop.isActive)}}'>${shop.isActive ? "Make inactive" : "Make active"}</button>
        <button data-patch="${API}/shops/${shop.id}" data-body='{"hasHold":${String(!shop.hasHold)}}'>${shop.hasHold ? "Switch remorse hour off" : "Switch remorse hour on"}</button>
      </span></div>
    ${makeOrders(platform, shop)}
    <section class="card"><div class="bar">${tabs(shop, all, wanted)}</div>
      ${orders.length === 0 ? html`<p class="empty">No orders here. Make some above.</p>` : orderTable(platform, orders)}
      ${fitting.length > SHOWN ? html`<p class="empty">The newest ${SHOWN} of ${fitting.length}.</p>` : null}
    </section>
    <div class="columns">${authorization(platform, shop)}${furniture(shop)}</div>
    ${products(platform, shop)}`;
}

function makeOrders(platform: Platform, shop: Shop): Html {
  const skus = platform.products
    .inGroup(shop.id)
    .flatMap((product) =>
      product.skus.map((sku) => ({ sku, label: `${sku.sellerSku || "(no SKU)"} · ${product.title}` })),
    );
  const warehouses = shop.warehouses.filter(({ type }) => type === "SALES_WAREHOUSE");
  return html`<section class="card"><div class="bar"><h2>Make orders</h2></div><div class="pad">
    <form class="fields" data-post="${API}/shops/${shop.id}/orders" data-done="Orders made">
      <label>How many<input type="number" name="count" min="1" max="20000" value="1"></label>
      <label>State<select name="status">${orderStatuses
        .filter((status) => status !== "PARTIALLY_SHIPPING")
        .map(
          (status) =>
            html`<option value="${status}" ${status === "AWAITING_SHIPMENT" ? "selected" : ""}>${statusWords(status)}</option>`,
        )}</select></label>
      <label>Variant<select name="lines.sku"><option value="">A mixture</option>${skus.map(({ sku, label }) => html`<option value="${sku.id}">${label}</option>`)}</select></label>
      <label>Shipping<select name="shippingType"><option value="SELLER">Own carrier</option><option value="TIKTOK">Platform label</option></select></label>
      <label>Warehouse<select name="warehouseId">${warehouses.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>
      <label>Malformed<select name="broken"><option value="">No</option><option value="unknown_status">Unknown status</option><option value="missing_lines">No line items</option><option value="lines_not_a_list">Line items no list</option><option value="missing_id">No id</option><option value="number_as_text">Text for a time</option></select></label>
      <label class="check"><input type="checkbox" name="webhooks" checked>Send webhooks</label>
      <button class="first">Make</button>
    </form></div></section>`;
}

function tabs(shop: Shop, all: Order[], wanted: OrderStatus | undefined): Html {
  const tab = (status: OrderStatus | undefined, label: string, count: number) =>
    html`<a href="${PAGES}/shops/${shop.id}${status ? `?status=${status}` : ""}" ${status === wanted ? html`aria-current="page"` : ""}>${label}<span>${count}</span></a>`;
  return html`<div class="tabs">${tab(undefined, "All", all.length)}${orderStatuses.map((status) =>
    tab(status, statusWords(status), all.filter((order) => order.status === status).length),
  )}</div>`;
}

function orderTable(platform: Platform, orders: Order[]): Html {
  const now = platform.now();
  return html`<div class="scroll"><table>
    <thead><tr><th>Order</th><th>State</th><th>What</th><th>Buyer</th><th>Made</th><th>Tracking</th><th class="end"></th></tr></thead>
    <tbody>${orders.map((order) => {
      const parcels = order.parcelIds.flatMap((id) => platform.parcels.get(id) ?? []);
      const tracking = parcels.find(({ trackingNumber }) => trackingNumber !== "");
      return html`<tr>
        <td class="num"><a href="${PAGES}/orders/${order.id}">${order.id}</a></td>
        <td>${statusChip(order.status)}${order.isBuyerRequestCancel ? html` <span class="chip warn">cancel asked</span>` : null}${order.broken ? html` <span class="chip bad">${order.broken.replaceAll("_", " ")}</span>` : null}${order.shippingType === "TIKTOK" ? html` <span class="chip">platform label</span>` : null}</td>
        <td>${describeLines(order)}</td>
        <td>${order.address.firstName} ${order.address.lastName}, ${order.address.postTown}</td>
        <td class="num faint tight" title="${shortTime(order.createTime)}">${distance(now, order.createTime)}</td>
        <td class="mono">${tracking?.trackingNumber ?? ""}${parcels.length > 1 ? ` (+${parcels.length - 1})` : ""}</td>
        <td class="end">${orderActions(platform, order)}</td></tr>`;
    })}</tbody></table></div>`;
}

export function describeLines(order: Order): string {
  const counts = new Map<string, number>();
  for (const line of order.lines) {
    const name = `${line.productName}${line.skuName === "Default" ? "" : `, ${line.skuName}`}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count > 1 ? `${count} × ${name}` : name)).join("; ");
}

function authorization(platform: Platform, shop: Shop): Html {
  const account = platform.accounts.get(shop.accountId);
  if (!account) return html``;
  const grant = newestGrant(platform, account);
  const names: { [key: string]: string } = scopeNames;
  return html`<section class="card"><div class="bar"><h2>Authorization</h2><span class="end">${grantChip(platform, account)}</span></div><div class="pad">
    <dl>
      <dt>Seller</dt><dd>${account.name} <span class="faint">(${account.baseRegion})</span></dd>
      <dt>Sign-in</dt><dd>${account.logins.map(({ email, role }) => `${email}${role === "STAFF" ? " (staff)" : ""}`).join(", ")}</dd>
      ${
        grant
          ? html`<dt>Access token</dt><dd>${distance(platform.now(), grant.accessTokens.at(-1)?.expiresAt ?? 0)}</dd>
            <dt>Refreshed</dt><dd>${grant.formerRefreshTokens.length} times</dd>
            <dt>Scopes</dt><dd><span class="row">${grant.scopes.map(
              (scope) =>
                html`<button title="Withdraw ${scope}" data-post="${API}/accounts/${account.id}/withdraw-scope" data-body='{"scope":"${scope}"}'>${names[scope] ?? scope} ×</button>`,
            )}</span></dd>`
          : null
      }
    </dl>
    ${accountActions(account, grant !== undefined && grant.revokedAt === null)}
  </div></section>`;
}

function furniture(shop: Shop): Html {
  return html`<section class="card"><div class="bar"><h2>Warehouses and carriers</h2></div><div class="pad"><dl>
    ${shop.warehouses.map(
      (
        warehouse,
      ) => html`<dt>${warehouse.type === "SALES_WAREHOUSE" ? "Sales" : "Returns"}</dt><dd>${warehouse.name}
        <span class="mono faint">${warehouse.id}</span>${warehouse.effectStatus === "ENABLED" ? null : html` <span class="chip warn">${warehouse.effectStatus.toLowerCase()}</span>`}</dd>`,
    )}
    ${shop.deliveryOptions.map(
      (option) =>
        html`<dt>${option.name}</dt><dd>${
          option.providers.length === 0
            ? html`<span class="faint">fulfilled by TikTok</span>`
            : html`<span class="row">${option.providers.map(
                ({ id, name }) =>
                  html`<button title="Take ${name} off the list" data-delete="${API}/shops/${shop.id}/providers/${id}">${name} ×</button>`,
              )}</span>`
        }</dd>`,
    )}
    </dl>
    <form class="fields" data-post="${API}/shops/${shop.id}/providers"><label>Add a carrier<input name="name" required></label><button>Add</button></form>
  </div></section>`;
}

function products(platform: Platform, shop: Shop): Html {
  const rows = platform.products
    .inGroup(shop.id)
    .flatMap((product) => product.skus.map((sku) => ({ product, sku })));
  return html`<section class="card"><div class="bar"><h2>Products</h2><span class="faint">${rows.length} variants</span></div>
    ${
      rows.length === 0
        ? html`<p class="empty">Nothing on sale.</p>`
        : html`<div class="scroll"><table><thead><tr><th>Product</th><th>Variant</th><th>SKU id</th><th>Seller SKU</th><th class="num end">Price</th><th class="num end">Stock</th></tr></thead>
    <tbody>${rows.map(
      ({
        product,
        sku,
      }) => html`<tr><td>${product.title}${product.status === "ACTIVATE" ? null : html` <span class="chip warn">${product.status.toLowerCase()}</span>`}</td>
        <td>${sku.variant || html`<span class="faint">–</span>`}</td><td class="mono">${sku.id}</td>
        <td><form class="fields" data-patch="${API}/products/${product.id}/skus/${sku.id}"><input name="sellerSku" value="${sku.sellerSku}" data-empty placeholder="empty" aria-label="Seller SKU"><button>Save</button></form></td>
        <td class="num end">${money(sku.priceMinor)} ${shop.currency}</td>
        <td class="num end">${sku.stock.reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0)}</td></tr>`,
    )}</tbody></table></div>`
    }</section>`;
}

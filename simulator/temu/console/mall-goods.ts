import { type Html, html } from "../../console/html";
import { everySku } from "../goods/local-fields";
import { rowsOf } from "../goods/stock-rows";
import type { Platform } from "../platform";
import type { Goods, Mall, Sku } from "../records";
import { API } from "./paths";

/** Goods by SKU, with the number that orders carry and what lies where. */
export function mallGoods(platform: Platform, mall: Mall): Html {
  const skus = everySku(platform.goods.inGroup(mall.id));
  return html`<section class="card"><div class="bar"><h2>Goods</h2><span class="faint">${skus.length} SKUs</span></div>
    ${
      skus.length === 0
        ? html`<p class="empty">Nothing listed.</p>`
        : html`<div class="scroll"><table><thead><tr><th>Goods</th><th>SKU</th><th>Ids</th><th>SKU number</th><th class="num end">Sold factor</th><th>Stock</th></tr></thead>
        <tbody>${skus.map(({ goods, sku }) => row(platform, mall, goods, sku))}</tbody></table></div>`
    }</section>`;
}

function row(platform: Platform, mall: Mall, goods: Goods, sku: Sku): Html {
  const path = `${API}/malls/${mall.id}/goods/${goods.id}/skus/${sku.skuId}`;
  const ids = mall.kind === "local" ? [goods.id, sku.skuId] : [goods.productSkcId, sku.productSkuId];
  return html`<tr>
    <td>${goods.name}${goods.status === "on_shelf" ? null : html` <span class="chip warn">${goods.status.replace("_", " ")}</span>`}</td>
    <td>${sku.spec}${sku.bundle.length > 0 ? html` <span class="chip info">bundle of ${sku.bundle.length}</span>` : null}</td>
    <td class="mono faint">${ids.join(" / ")}</td>
    <td><form class="row" data-patch="${path}" data-done="Saved">
      <input name="extCode" value="${sku.extCode}" data-empty aria-label="SKU number of ${goods.name}, ${sku.spec}"><button>Save</button></form></td>
    <td class="num end">${sku.soldFactor}</td>
    <td>${rowsOf(platform, mall, sku).map(({ warehouseId, quantity, shippingMode }) => {
      const name = platform.warehouses.get(warehouseId)?.name ?? warehouseId;
      return html`<div>${name}: <span class="num">${quantity}</span>${shippingMode === 2 ? html` <span class="chip">certified</span>` : null}</div>`;
    })}</td></tr>`;
}

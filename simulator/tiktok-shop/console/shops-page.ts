import { type Html, html } from "../../console/html";
import { marketNames, regions } from "../markets";
import type { Platform } from "../platform";
import { shopTable } from "./overview";
import { API } from "./paths";

export function shopsPage(platform: Platform): Html {
  return html`
    <div class="title"><h1>Shops</h1><span class="faint">Sellers with their shops. A local seller has one, a cross-border seller one per market.</span></div>
    <section class="card">${
      platform.shops.size === 0
        ? html`<p class="empty">No shops yet. Make one below.</p>`
        : shopTable(platform, platform.accounts.all())
    }</section>
    <section class="card"><div class="bar"><h2>Make a shop</h2></div><div class="pad">
      <form class="fields" data-post="${API}/shops" data-done="Shop made">
        <label>Name<input name="name" required placeholder="Fern & Fable"></label>
        <label>Market<select name="region">${regions.map((region) => html`<option value="${region}">${marketNames[region]}</option>`)}</select></label>
        <label>Seller type<select name="sellerType"><option value="LOCAL">Local</option><option value="CROSS_BORDER">Cross-border</option></select></label>
        <label>Account<select name="accountId"><option value="">A new one</option>${platform.accounts.all().map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>
        <label>Sells<select name="catalogue"><option value="home-goods">Home goods</option><option value="candles">Candles</option><option value="gadgets">Gadgets</option><option value="none">Nothing yet</option></select></label>
        <label class="check"><input type="checkbox" name="hasHold" checked>Remorse hour</label>
        <button class="first">Make shop</button>
      </form></div></section>`;
}

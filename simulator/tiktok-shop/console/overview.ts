import { type Html, html } from "../../console/html";
import { distance } from "../../console/times";
import { marketNames } from "../markets";
import type { Platform } from "../platform";
import type { Account, Grant, Shop } from "../records";
import { API, PAGES } from "./paths";

/** Sellers, their shops, and what each has granted to the app. */
export function overview(platform: Platform): Html {
  const accounts = platform.accounts.all();
  const waiting = platform.deliveries.inGroup("waiting").length;
  const held = platform.deliveries.inGroup("held").length;
  return html`<section class="card">
    <div class="bar"><h2>TikTok Shop</h2>
      <span class="faint">${accounts.length} sellers, ${platform.shops.size} shops, ${platform.orders.size} orders, ${platform.deliveries.size} webhooks${waiting > 0 ? `, ${waiting} waiting` : ""}${held > 0 ? `, ${held} held` : ""}</span>
      <span class="end"><a href="/open/authorize?service_id=${platform.app().serviceId}&state=from-console">Consent page</a></span></div>
    ${accounts.length === 0 ? html`<p class="empty">No sellers. Make a shop on the Shops page.</p>` : shopTable(platform, accounts)}
  </section>`;
}

export function shopTable(platform: Platform, accounts: Account[]): Html {
  return html`<div class="scroll"><table>
    <thead><tr><th>Shop</th><th>Market</th><th>Seller</th><th>Authorization</th><th class="num end">To ship</th><th class="num end">On hold</th><th class="num end">Under way</th><th class="num end">All orders</th></tr></thead>
    <tbody>${accounts.flatMap((account) => platform.shops.inGroup(account.id).map((shop) => shopRow(platform, account, shop)))}</tbody>
  </table></div>`;
}

function shopRow(platform: Platform, account: Account, shop: Shop): Html {
  const orders = platform.orders.inGroup(shop.id);
  const count = (...statuses: string[]) => orders.filter(({ status }) => statuses.includes(status)).length;
  return html`<tr>
    <td><a class="name" href="${PAGES}/shops/${shop.id}">${shop.name}</a>${shop.isActive ? null : html` <span class="chip bad">inactive</span>`}</td>
    <td>${marketNames[shop.region]} <span class="faint">${shop.sellerType === "LOCAL" ? "local" : "cross-border"}</span></td>
    <td>${account.name}</td>
    <td>${grantChip(platform, account)}</td>
    <td class="num end">${count("AWAITING_SHIPMENT", "PARTIALLY_SHIPPING")}</td>
    <td class="num end">${count("ON_HOLD")}</td>
    <td class="num end">${count("AWAITING_COLLECTION", "IN_TRANSIT")}</td>
    <td class="num end">${orders.length}</td>
  </tr>`;
}

export function newestGrant(platform: Platform, account: Account): Grant | undefined {
  return platform.grants.inGroup(account.id).at(-1);
}

export function grantChip(platform: Platform, account: Account): Html {
  const grant = newestGrant(platform, account);
  const now = platform.now();
  if (!grant) return html`<span class="chip">not connected</span>`;
  if (grant.revokedAt !== null) return html`<span class="chip bad">revoked</span>`;
  if (grant.endsAt <= now) return html`<span class="chip bad">ended ${distance(now, grant.endsAt)}</span>`;
  const expiresAt = grant.accessTokens.at(-1)?.expiresAt ?? 0;
  if (expiresAt <= now) return html`<span class="chip warn">access token expired</span>`;
  return html`<span class="chip good">connected</span> <span class="faint small">ends ${distance(now, grant.endsAt)}</span>`;
}

export function accountActions(account: Account, hasGrant: boolean): Html {
  const root = `${API}/accounts/${account.id}`;
  if (!hasGrant)
    return html`<p class="faint">Nothing granted yet. Connect the shop from the application, or open the consent page.</p>`;
  return html`<div class="row">
    <button data-post="${root}/expire-access-tokens">Expire access token</button>
    <button data-post="${root}/announce-expiry" data-body='{"days":14}'>Ends in 14 days</button>
    <button data-post="${root}/end-authorization">End authorization</button>
    <button class="danger" data-post="${root}/revoke" data-confirm="Revoke as the seller? The app loses access at once.">Revoke</button>
  </div>`;
}

import { type Html, html } from "../../console/html";
import { distance, shortTime } from "../../console/times";
import type { Platform } from "../platform";
import type { Mall, Token } from "../records";
import { portals } from "../seller-pages/portals";
import { type TokenState, tokenState } from "../tokens/token-state";
import { API } from "./paths";

const tones: Record<TokenState, string> = { valid: "good", expired: "bad", replaced: "warn", revoked: "bad" };
const SHOWN = 12;

/** What this mall has given away, and the ways to its seller pages. */
export function mallTokens(platform: Platform, mall: Mall): Html {
  const tokens = platform.tokens.inGroup(mall.id).slice(-SHOWN).reverse();
  const ways = portals.filter((portal) => portal.isFor(mall));
  return html`<section class="card"><div class="bar"><h2>Tokens</h2>
      <span class="end">${ways.map((portal) => {
        const next = portal.root + portal.managementPath;
        const query = new URLSearchParams({ mall: mall.id, role: "main", next });
        return html`<a href="${portal.root}/login?${query.toString()}">${portal.title}</a>`;
      })}</span></div>
    ${
      tokens.length === 0
        ? html`<p class="empty">No token yet. A seller makes one on the pages above; a call makes one too.</p>`
        : html`<div class="scroll"><table><thead><tr><th>Token</th><th>App</th><th>Gateway</th><th>State</th><th class="num end">Permissions</th><th>Issued</th><th>Expires</th><th>Events</th><td></td></tr></thead>
        <tbody>${tokens.map((token) => row(platform, mall, token))}</tbody></table></div>`
    }</section>`;
}

function row(platform: Platform, mall: Mall, token: Token): Html {
  const app = platform.apps.get(token.appKey);
  const now = platform.now();
  const state = tokenState(token, now);
  const body = (extra: object = {}) =>
    JSON.stringify({ gateway: token.gateway, app: app?.kind ?? "oms", ...extra });
  const action = (name: string, label: string, extra: object = {}) =>
    html`<button data-post="${API}/malls/${mall.id}/tokens/${name}" data-body='${body(extra)}'>${label}</button>`;
  return html`<tr>
    <td class="mono">…${token.id.slice(-4)}</td>
    <td>${app?.name ?? token.appKey}</td>
    <td>${token.gateway}</td>
    <td><span class="chip ${tones[state]}">${state}</span></td>
    <td class="num end">${token.scopes.length}</td>
    <td>${shortTime(token.issuedAt)}</td>
    <td>${distance(now, token.expiresAt)}</td>
    <td>${token.subscribedEventCodes.length} of ${token.eventCodes.length} on</td>
    <td class="end">${
      state === "valid"
        ? html`<span class="row">${action("end-in", "Ends in 7 days", { days: 7 })}${action("expire", "Expire")}
        ${action("withdraw-scope", "Withdraw the order list", { scope: "bg.order.list.v2.get" })}
        ${action("replace", "Replace")}${action("revoke", "Revoke")}</span>`
        : null
    }</td></tr>`;
}

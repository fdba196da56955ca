import { type Html, html } from "../../console/html";
import type { App, Token } from "../records";
import { type TokenState, tokenState } from "../tokens/token-state";
import type { Portal } from "./portals";
import { sellerFrame } from "./seller-frame";
import type { Session } from "./session";

const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

/** What the store has authorized here, and the way to more. */
export function appsPage(
  portal: Portal,
  session: Session,
  { rows, now }: { rows: { app: App; token: Token }[]; now: number },
): string {
  const { words } = portal;
  const path = portal.root + portal.managementPath;
  const isMain = session.role === "main";
  return sellerFrame({
    portal,
    session,
    title: words.management,
    path,
    content: html`<div class="title"><div><h1>${words.management}</h1><p class="faint">${words.managementHint}</p></div>
        ${
          session.gateway === null
            ? null
            : isMain
              ? html`<a class="button first" href="${path}/new">${words.obtain}</a>`
              : html`<button disabled>${words.obtain}</button>`
        }</div>
      ${isMain ? null : html`<p class="notice">${words.mainOnly}</p>`}
      ${session.gateway === null ? html`<p class="notice">${words.notSoldThere}. ${words.notSoldThereHint}</p>` : null}
      <section class="card">${
        rows.length === 0
          ? html`<p class="empty">${words.none}</p>`
          : html`<div class="scroll"><table><thead><tr><th>${words.app}</th><th>${words.state}</th><th>${words.permissions}</th><th>${words.authorizedAt}</th><th>${words.expiresAt}</th><td></td></tr></thead>
          <tbody>${rows.map(
            ({ app, token }) => html`<tr>
              <td><strong>${app.name}</strong><br><span class="mono faint">${app.id}</span></td>
              <td>${stateOf(portal, tokenState(token, now))}</td>
              <td>${words.permissionCount(token.scopes.length)}</td>
              <td>${day(token.issuedAt)}</td><td>${day(token.expiresAt)}</td>
              <td class="end">${
                isMain && token.revokedAt === null
                  ? html`<form method="post" action="${path}/deauthorize"><input type="hidden" name="app" value="${app.id}">
                    <button class="quiet">${words.deauthorize}</button></form>`
                  : null
              }</td></tr>`,
          )}</tbody></table></div>`
      }</section>`,
  });
}

function stateOf({ words }: Portal, state: TokenState): Html {
  if (state === "revoked") return html`<span class="state bad">${words.cancelled}</span>`;
  if (state === "expired") return html`<span class="state warn">${words.expired}</span>`;
  return html`<span class="state good">${words.valid}</span>`;
}

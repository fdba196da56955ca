import { html } from "../../console/html";
import type { App, Token } from "../records";
import type { Portal } from "./portals";
import { sellerFrame } from "./seller-frame";
import type { Session } from "./session";
import { stepsOf } from "./steps";

/** The only sight of the token, to be copied by hand into the app. */
export function tokenPage(portal: Portal, session: Session, app: App, token: Token): string {
  const { words } = portal;
  const path = portal.root + portal.managementPath;
  return sellerFrame({
    portal,
    session,
    title: words.done,
    path: `${path}/new`,
    content: html`<div class="title"><h1>${words.done}</h1></div>
      ${stepsOf(words, 2)}
      <section class="card"><div class="head"><h2>${app.name}</h2></div><div class="pad">
        <p>${words.doneHint}</p>
        <div class="token"><label for="access_token">access_token</label>
          <span class="copy"><input id="access_token" name="access_token" value="${token.id}" readonly spellcheck="false">
          <button type="button" class="first" data-copy="access_token" data-copied="${words.copied}">${words.copy}</button></span></div>
        <dl><dt>${words.store}</dt><dd>${session.mall.name} (${session.mall.id})</dd>
          <dt>${words.expiresAt}</dt><dd>${new Date(token.expiresAt * 1000).toISOString().slice(0, 10)}</dd>
          <dt>${words.permissions}</dt><dd>${words.permissionCount(token.scopes.length)}</dd></dl>
        <div class="buttons end"><a class="button" href="${path}">${words.finish}</a></div>
      </div></section>`,
  });
}

import { html } from "../../console/html";
import type { Portal } from "./portals";
import { sellerFrame } from "./seller-frame";
import type { Session } from "./session";

export function homePage(portal: Portal, session: Session): string {
  const { words } = portal;
  const target = portal.root + portal.managementPath;
  return sellerFrame({
    portal,
    session,
    title: words.home,
    path: portal.root,
    content: html`<div class="title"><div><h1>${session.mall.name}</h1>
        <p class="faint">${words.storeId} ${session.mall.id}</p></div></div>
      <section class="card"><div class="head"><h2>${words.serviceMarket}</h2></div>
        <div class="pad"><p><a href="${target}">${words.management}</a></p><p class="faint">${words.managementHint}</p></div></section>`,
  });
}

import { type Html, html } from "../../console/html";
import type { Portal, Site } from "./portals";
import { siteNames, sites } from "./portals";
import { sellerScript } from "./seller-script";
import { sellerStyle } from "./seller-style";
import type { Session } from "./session";

export type Framed = {
  portal: Portal;
  session: Session;
  title: string;
  content: Html;
  /** The address that the site selector leads to, with another site. */
  path: string;
};

/** A page inside a portal: its title in the corner, site selector, account, navigation. */
export function sellerFrame({ portal, session, title, content, path }: Framed): string {
  const { words, root } = portal;
  const link = (target: string, label: string) =>
    html`<a href="${target}" ${path === target || (target !== root && path.startsWith(`${target}/`)) ? html`aria-current="page"` : ""}>${label}</a>`;
  const shell = html`<div class="shell">
    <nav class="side" aria-label="${words.home}">
      ${link(root, words.home)}
      <p>${words.serviceMarket}</p>
      ${link(root + portal.managementPath, words.management)}
    </nav>
    <main>${content}</main>
  </div>`;
  return wholePage(portal, title, html`${topBar(portal, session, path)}${shell}`);
}

/** One question before the portal opens: who, and whether. */
export function loneFrame(portal: Portal, title: string, content: Html): string {
  const bar = html`<header class="top"><span class="brand"><span class="mark"></span>${portal.title}</span>
    <span class="who"><span class="stand-in">Simulator</span></span></header>`;
  return wholePage(portal, title, html`${bar}<main class="alone">${content}</main>`);
}

function topBar(portal: Portal, { mall, role, gateway }: Session, path: string): Html {
  const { words, root } = portal;
  return html`<header class="top">
    <a class="brand" href="${root}"><span class="mark"></span>${portal.title}</a>
    ${portal.hasSites ? siteSelector(portal, mall, gateway, path) : null}
    <div class="who">
      ${portal.name === "seller-centre" ? html`<a href="/temu/seller-central/switch">Seller Central</a>` : null}
      ${portal.name === "seller-central" ? html`<a href="/temu/seller-centre">卖家中心</a>` : null}
      <span>${mall.name} · ${role === "main" ? words.mainAccount : words.subAccount}</span>
      <a href="${root}/login?next=${encodeURIComponent(path)}">${words.switchStore}</a>
      <span class="stand-in">Simulator</span>
    </div>
  </header>`;
}

function siteSelector(
  portal: Portal,
  mall: Session["mall"],
  current: Session["gateway"],
  path: string,
): Html {
  const open = portal.gatewaysOf(mall);
  const entry = (site: Site) =>
    open.includes(site)
      ? html`<a href="${path}?site=${site}" ${site === current ? html`aria-current="true"` : ""}>${siteNames[site]}</a>`
      : html`<span title="${portal.words.notSoldThere}">${siteNames[site]}</span>`;
  return html`<div class="sites" role="group" aria-label="${portal.words.site}">${sites.map(entry)}</div>`;
}

function wholePage(portal: Portal, title: string, content: Html): string {
  return html`<!doctype html>
<html lang="${portal.words.lang}" class="${portal.name === "seller-centre" ? "centre" : portal.name === "local" ? "local" : ""}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${portal.title}</title><link rel="icon" href="data:,"><style>${sellerStyle}</style></head>
<body>${content}<script>${sellerScript}</script></body></html>`.text;
}

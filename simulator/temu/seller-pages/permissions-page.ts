import { type Html, html } from "../../console/html";
import type { PushEvent } from "../push/events";
import type { App } from "../records";
import { isAlwaysGranted, type Permission } from "../tokens/permissions";
import type { Portal } from "./portals";
import { sellerFrame } from "./seller-frame";
import type { Session } from "./session";
import { stepsOf } from "./steps";

export type Consent = {
  app: App;
  permissions: Permission[];
  events: PushEvent[];
  /** The store's own whitelist: these may be ticked although they need one. */
  whitelist: string[];
  replacesToken: boolean;
  path: string;
  /** Where the seller is led afterwards: the token on the page, the app's own address, or a choice of both. */
  ways: readonly ("token" | "callback")[];
  isFromApp: boolean;
};

/** The ticks. Regular ones are set when the page opens, special ones the seller has to set. */
export function permissionsPage(portal: Portal, session: Session, consent: Consent): string {
  const { words } = portal;
  const { app, permissions, events } = consent;
  const block = (kind: Permission["kind"], title: string) => {
    const listed = permissions.filter((permission) => permission.kind === kind);
    if (listed.length === 0) return null;
    const groups = [...new Set(listed.map(({ group }) => group))];
    return html`<section class="card"><div class="head"><h2>${title}</h2>${selectAll(words.selectAll, kind)}</div>
      <div class="pad">${groups.map(
        (group) => html`<p class="group">${words.groups[group]}</p>
        <ul class="ticks">${listed
          .filter((permission) => permission.group === group)
          .map((permission) => tick(portal, consent, permission))}</ul>`,
      )}</div></section>`;
  };
  return sellerFrame({
    portal,
    session,
    title: app.name,
    path: consent.path,
    content: html`<div class="title"><div><h1>${consent.isFromApp ? words.wants(app.name) : app.name}</h1>
        <p class="faint">${session.mall.name} · ${words.storeId} ${session.mall.id}</p></div></div>
      ${consent.isFromApp ? null : stepsOf(words, 1)}
      ${consent.replacesToken ? html`<p class="notice">${words.replaces}</p>` : null}
      <form method="post">
        <input type="hidden" name="app" value="${app.id}">
        ${block("regular", words.regular)}
        ${block("special", words.special)}
        ${
          events.length === 0
            ? null
            : html`<section class="card"><div class="head"><h2>${words.events}</h2>${selectAll(words.selectAll, "event")}</div>
          <div class="pad"><ul class="ticks">${events.map(
            ({
              code,
              label,
              labelZh,
            }) => html`<li><label><input type="checkbox" name="event" value="${code}" data-kind="event" checked>
            <span>${words.lang === "en" ? label : labelZh}<span class="mono">${code}</span></span></label></li>`,
          )}</ul></div></section>`
        }
        <section class="card"><div class="head"><h2>${words.period}</h2></div><div class="pad period">
          <label><input type="radio" name="days" value="90" checked> ${words.days90}</label>
          <label><input type="radio" name="days" value="365"> ${words.year}</label></div></section>
        <div class="buttons end"><a class="button" href="${portal.root}${portal.managementPath}">${words.back}</a>
          ${consent.ways.map((way) =>
            way === "token"
              ? html`<button class="first" name="way" value="token">${words.confirm}</button>`
              : html`<button class="${consent.isFromApp ? "first" : ""}" name="way" value="callback">${words.returnsTo(app.name)}</button>`,
          )}</div>
      </form>`,
  });
}

function selectAll(label: string, kind: string): Html {
  return html`<label class="all"><input type="checkbox" data-all="${kind}"> ${label}</label>`;
}

function tick({ words }: Portal, { whitelist }: Consent, permission: Permission): Html {
  const { type, label, labelZh, kind } = permission;
  const isClosed = permission.needsWhitelist === true && !whitelist.includes(type);
  const isFixed = isAlwaysGranted(permission);
  const state = isClosed
    ? html`disabled`
    : isFixed
      ? html`checked disabled`
      : kind === "regular"
        ? html`checked`
        : "";
  return html`<li><label><input type="checkbox" name="type" value="${type}" data-kind="${kind}" ${state}>
    <span>${words.lang === "en" ? label : labelZh}${isClosed ? html` <span class="faint small">(${words.whitelist})</span>` : null}
    <span class="mono">${type}</span></span></label></li>`;
}

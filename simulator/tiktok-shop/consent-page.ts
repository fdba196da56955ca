import { type Html, html } from "../console/html";
import type { Login } from "./authorize";
import { consentStyle } from "./consent-style";
import { marketNames } from "./markets";
import type { Platform } from "./platform";
import { scopeNames } from "./scopes";

const periods = [
  { days: 365, label: "1 year" },
  { days: 180, label: "180 days" },
  { days: 90, label: "90 days" },
  { days: 30, label: "30 days" },
];

export function consentPage(platform: Platform, login: Login, query: URLSearchParams): string {
  const app = platform.app();
  const shops = platform.shops.inGroup(login.account.id);
  const elsewhere = new URLSearchParams(query);
  elsewhere.set("switch", "1");
  return frame(
    `Authorize ${app.name}`,
    html`
      <div class="who">
        <div class="avatar">${login.account.name.charAt(0)}</div>
        <div>
          <div class="label">Signed in with the ${login.role === "MAIN" ? "main" : "staff"} account of</div>
          <div class="strong">${login.account.name}</div>
          <div class="faint">${login.email}</div>
        </div>
        <a class="quiet" href="?${elsewhere.toString()}">Switch account</a>
      </div>
      <h1><b>${app.name}</b> would like to access your ${shops.length === 1 ? "shop" : "shops"}</h1>
      <h2>${shops.length === 1 ? "Shop" : `Shops (${shops.length})`}</h2>
      <ul class="shops">
        ${shops.map(
          (shop) => html`<li>
            <span class="flag">${shop.region}</span>
            <span><span class="strong">${shop.name}</span><br><span class="faint">${marketNames[shop.region]} · ${
              shop.sellerType === "LOCAL" ? "Local seller" : "Cross-border seller"
            } · ${shop.code}</span></span>
            ${shop.isActive ? null : html`<span class="warn">Inactive</span>`}
          </li>`,
        )}
      </ul>
      <h2>It will be able to use</h2>
      <ul class="scopes">
        ${app.scopes.map((scope) => html`<li>${nameOf(scope)}</li>`)}
      </ul>
      ${
        login.role === "MAIN"
          ? html`<form method="post">
              <input type="hidden" name="account_id" value="${login.account.id}">
              <label class="period">Authorization period
                <select name="days">${periods.map(({ days, label }) => html`<option value="${days}">${label}</option>`)}</select>
              </label>
              <p class="faint">You can cancel the authorization at any time in Seller Center, under My apps.</p>
              <div class="buttons">
                <button name="decision" value="cancel" class="second">Cancel</button>
                <button name="decision" value="authorize" class="first">Authorize</button>
              </div>
            </form>`
          : html`<p class="notice">Only the main account can authorize an app. Ask the shop owner, or switch account.</p>`
      }`,
  );
}

/** One list per market, as the real sign-in asks for the market first. */
export function switchAccountPage(platform: Platform, query: URLSearchParams): string {
  const groups = new Map<string, Html[]>();
  for (const account of platform.accounts.values()) {
    const shops = platform.shops.inGroup(account.id);
    const isCrossBorder = shops.some((shop) => shop.sellerType === "CROSS_BORDER");
    const region = shops[0]?.region;
    const market = isCrossBorder
      ? "Cross-border sellers"
      : region
        ? `${marketNames[region]}, local sellers`
        : "No shop";
    const links = account.logins.map(({ email, role }) => {
      const target = new URLSearchParams(query);
      target.set("login", email);
      return html`<a class="account" href="?${target.toString()}">
        <div class="avatar">${account.name.charAt(0)}</div>
        <div><div class="strong">${account.name}</div>
        <div class="faint">${email} · ${role === "MAIN" ? "main account" : "staff account"}</div></div>
      </a>`;
    });
    groups.set(market, [...(groups.get(market) ?? []), ...links]);
  }
  return frame(
    "Choose an account",
    html`<h1>Sign in to Seller Center</h1>
      ${
        groups.size === 0
          ? html`<p class="notice">There is no seller account yet. Make one in the console.</p>`
          : [...groups].map(([market, links]) => html`<h2>${market}</h2><div class="accounts">${links}</div>`)
      }`,
  );
}

export function problemPage(title: string, advice: string): string {
  return frame(title, html`<h1>${title}</h1><p>${advice}</p>`);
}

function nameOf(scope: string): string {
  const names: { [key: string]: string } = scopeNames;
  return names[scope] ?? scope;
}

function frame(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${consentStyle}</style></head>
<body><header><span class="mark"></span>TikTok Shop <span class="faint">Seller authorization</span><span class="stand-in">Simulator</span></header>
<main>${content}</main></body></html>`.text;
}

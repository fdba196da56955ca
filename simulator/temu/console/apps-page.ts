import { type Html, html } from "../../console/html";
import type { Platform } from "../platform";
import type { App } from "../records";
import { API } from "./paths";

/** The registrations: one for each gateway, and a program that is easily taken for ours. */
export function appsPage(platform: Platform): Html {
  return html`
    <div class="title"><h1>Registered apps</h1><span class="faint">Keys and secrets are fixed. A key is known to its own gateway alone.</span></div>
    <div class="masonry">${platform.apps.all().map(card)}</div>`;
}

function card(app: App): Html {
  const path = `${API}/apps/${app.id}`;
  return html`<section class="card"><div class="bar"><h2>${app.name}</h2><span class="chip">${app.gateway}</span>
      ${app.isSuspended ? html`<span class="chip bad">suspended</span>` : null}
      <span class="end"><button data-patch="${path}" data-body='{"isSuspended":${String(!app.isSuspended)}}'>${app.isSuspended ? "Lift suspension" : "Suspend"}</button></span></div>
    <div class="pad"><form class="knobs wide" data-patch="${path}" data-done="Saved">
      <label>Redirect URL<input name="redirectUrl" value="${app.redirectUrl}"></label>
      <label>Push URL<input name="pushUrl" value="${app.pushUrl}" data-empty></label>
      <button class="first">Save</button></form>
      <dl><dt>App key</dt><dd class="mono">${app.id}</dd><dt>Events</dt><dd>${app.eventCodes.length}</dd>
      <dt>Withheld types</dt><dd>${app.withheldTypes.join(", ") || "none"}</dd></dl></div></section>`;
}

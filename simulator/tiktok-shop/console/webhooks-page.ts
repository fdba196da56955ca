import { type Html, html } from "../../console/html";
import { clockTime, distance } from "../../console/times";
import type { Platform } from "../platform";
import type { Delivery } from "../records";
import { topics } from "../webhooks/topics";
import { API } from "./paths";

const SHOWN = 150;

export function webhooksPage(platform: Platform): Html {
  const settings = platform.settings();
  const deliveries = platform.deliveries.all();
  const held = platform.deliveries.inGroup("held").length;
  return html`
    <div class="title"><h1>Webhooks</h1><span class="faint mono">${platform.app().webhookUrl || "no address registered"}</span>
      <span class="end">
        <button data-patch="${API}/settings" data-body='{"webhooksHeld":${String(!settings.webhooksHeld)}}'>${settings.webhooksHeld ? "Stop holding" : "Hold new ones"}</button>
        <button data-patch="${API}/settings" data-body='{"webhookCopies":${settings.webhookCopies === 1 ? 2 : 1}}'>${settings.webhookCopies === 1 ? "Send each twice" : "Send each once"}</button>
        <button data-delete="${API}/webhooks">Clear log</button>
      </span></div>
    ${
      held > 0 || settings.webhooksHeld
        ? html`<section class="card"><div class="bar"><h2>${held} held</h2><span class="faint">${settings.webhooksHeld ? "New webhooks wait here until they are released." : ""}</span>
        <span class="end"><button class="first" data-post="${API}/webhooks/release">Release</button>
        <button data-post="${API}/webhooks/release" data-body='{"order":"reversed"}'>Release newest first</button></span></div></section>`
        : null
    }
    <section class="card">${
      deliveries.length === 0
        ? html`<p class="empty">Nothing sent yet. Webhooks go out once a seller has authorized the app.</p>`
        : html`<div class="scroll"><table><thead><tr><th>Made</th><th>Topic</th><th>Shop</th><th>State</th><th>Last attempt</th><th class="num">Tries</th><th class="end"></th></tr></thead>
      <tbody>${deliveries
        .slice(-SHOWN)
        .reverse()
        .map((delivery) => row(platform, delivery))}</tbody></table></div>`
    }</section>
    <section class="card"><div class="bar"><h2>Forge one</h2></div><div class="pad">
      <form class="fields" data-post="${API}/webhooks/forge" data-done="Forged webhook sent">
        <label>Shop<select name="shopId">${platform.shops.all().map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>
        <label>Topic<select name="topic">${Object.keys(topics).map((topic) => html`<option>${topic}</option>`)}</select></label>
        <button>Send with a wrong signature</button></form></div></section>`;
}

const tones: Record<Delivery["status"], string> = {
  held: "warn",
  waiting: "info",
  sending: "info",
  delivered: "good",
  given_up: "bad",
};

function row(platform: Platform, delivery: Delivery): Html {
  const last = delivery.attempts.at(-1);
  return html`<tr>
    <td class="num">${clockTime(delivery.createdAt)}</td>
    <td><span class="num">${delivery.type}</span> ${delivery.topic.toLowerCase().replaceAll("_", " ")}<br><span class="mono faint">${gist(delivery)}</span></td>
    <td>${platform.shops.get(delivery.shopId)?.name ?? delivery.shopId}</td>
    <td><span class="chip ${tones[delivery.status]}">${delivery.status.replace("_", " ")}</span>${delivery.status === "waiting" && delivery.dueAt > platform.now() ? html` <span class="faint small">${distance(platform.now(), delivery.dueAt)}</span>` : null}</td>
    <td>${last ? html`${last.status ?? ""} <span class="faint">${last.error} ${last.durationMs} ms</span>` : html`<span class="faint">–</span>`}</td>
    <td class="num">${delivery.attempts.length}</td>
    <td class="end"><span class="row"><button data-post="${API}/webhooks/${delivery.id}/resend">Resend</button>
      <button data-post="${API}/webhooks/${delivery.id}/forge">Forge</button></span></td></tr>`;
}

/** Enough of the payload to recognise it. */
function gist(delivery: Delivery): string {
  const order = /"order_id":"(\d+)"/.exec(delivery.body)?.[1] ?? "";
  const status = /"(?:order|cancel)_status":"(\w+)"/.exec(delivery.body)?.[1] ?? "";
  return [order, status].filter((part) => part !== "").join(" ");
}

import { type Html, html } from "../../console/html";
import { clockTime, distance } from "../../console/times";
import type { Platform } from "../platform";
import { pushEvents } from "../push/events";
import type { Push } from "../records";
import { API } from "./paths";

const SHOWN = 150;

export function pushesPage(platform: Platform): Html {
  const settings = platform.settings();
  const pushes = platform.pushes.all();
  const held = platform.pushes.inGroup("held").length;
  return html`
    <div class="title"><h1>Push</h1><span class="faint">Sealed events, to whom a living token allows them and bg.tmc.message.update has switched them on.</span>
      <span class="end">
        <button data-patch="${API}/settings" data-body='{"pushesHeld":${String(!settings.pushesHeld)}}'>${settings.pushesHeld ? "Stop holding" : "Hold new ones"}</button>
        <button data-patch="${API}/settings" data-body='{"pushCopies":${settings.pushCopies === 1 ? 2 : 1}}'>${settings.pushCopies === 1 ? "Send each twice" : "Send each once"}</button>
        <button data-post="${API}/pushes/test">Send a test event</button>
        <button data-delete="${API}/pushes">Clear log</button>
      </span></div>
    ${
      held > 0 || settings.pushesHeld
        ? html`<section class="card"><div class="bar"><h2>${held} held</h2><span class="faint">${settings.pushesHeld ? "New events wait here until they are released." : ""}</span>
        <span class="end"><button class="first" data-post="${API}/pushes/release">Release</button>
        <button data-post="${API}/pushes/release" data-body='{"order":"reversed"}'>Release newest first</button></span></div></section>`
        : null
    }
    <section class="card">${
      pushes.length === 0
        ? html`<p class="empty">Nothing sent yet.</p>`
        : html`<div class="scroll"><table><thead><tr><th>Made</th><th>Event</th><th>Mall</th><th>Gateway</th><th>Signed</th><th>State</th><th>Last attempt</th><th class="num">Tries</th><td></td></tr></thead>
      <tbody>${pushes
        .slice(-SHOWN)
        .reverse()
        .map((push) => row(platform, push))}</tbody></table></div>`
    }</section>
    <section class="card"><div class="bar"><h2>Forge one</h2></div><div class="pad">
      <form class="fields" data-post="${API}/pushes/forge" data-done="Forged event sent">
        <label>Mall<select name="mallId">${platform.malls.all().map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>
        <label>Event<select name="event">${pushEvents.map(({ code, label }) => html`<option value="${code}">${label}</option>`)}</select></label>
        <button>Send with a wrong signature</button></form></div></section>`;
}

const tones: Record<Push["status"], string> = {
  held: "warn",
  waiting: "info",
  sending: "info",
  delivered: "good",
  given_up: "bad",
};

function row(platform: Platform, push: Push): Html {
  const last = push.attempts.at(-1);
  const label = pushEvents.find(({ code }) => code === push.eventCode)?.label ?? "Test event";
  const how = push.isForged ? "wrongly" : push.signsExtParam ? "with ext-param" : "without ext-param";
  return html`<tr>
    <td class="num">${clockTime(push.createdAt)}</td>
    <td>${label}<br><span class="mono faint">${gist(push)}</span></td>
    <td>${platform.malls.get(push.mallId)?.name ?? "–"}</td>
    <td>${push.gateway}</td>
    <td>${how}${push.isEncrypted ? null : html`<br><span class="faint">in the clear</span>`}</td>
    <td><span class="chip ${tones[push.status]}">${push.status.replace("_", " ")}</span>${push.status === "waiting" && push.dueAt > platform.now() ? html` <span class="faint small">${distance(platform.now(), push.dueAt)}</span>` : null}</td>
    <td>${last ? html`${last.status ?? ""} <span class="faint">${last.error} ${last.durationMs} ms</span>` : html`<span class="faint">–</span>`}</td>
    <td class="num">${push.attempts.length}</td>
    <td class="end"><span class="row"><button data-post="${API}/pushes/${push.id}/resend">Resend</button>
      <button data-post="${API}/pushes/${push.id}/forge">Forge</button></span></td></tr>`;
}

/** Enough of the payload to recognise it. */
function gist({ payload }: Push): string {
  const order = /"parentOrderSn":"([^"]+)"/.exec(payload)?.[1] ?? "";
  const status = /"(?:orderStatus|parentAfterSalesStatus)":(\d+)/.exec(payload)?.[1];
  return [order, status === undefined ? "" : `status ${status}`].filter((part) => part !== "").join(", ");
}

import { faultKinds } from "../faults";
import type { Marketplace } from "../marketplace";
import type { LoggedRequest } from "../request-log";
import type { World } from "../world";
import type { ConsoleRoute } from "./console-route";
import type { Frame } from "./frame";
import { type Html, html } from "./html";
import { clockTime } from "./times";

/** Pages that belong to no marketplace. */
export function sharedPages(world: World, marketplaces: Marketplace[], frame: Frame): ConsoleRoute[] {
  const at = (path: string, title: string, content: (query: URLSearchParams) => Html): ConsoleRoute => ({
    method: "GET",
    path,
    handle: ({ query }) => frame({ title, path, content: content(query) }),
  });
  return [
    at("/console", "Overview", () => overview(world, marketplaces)),
    at("/console/faults", "Faults", () => faultsPage(world, marketplaces)),
    at("/console/requests", "Requests", (query) => requestsPage(world, query.get("path") ?? "")),
  ];
}

function overview(world: World, marketplaces: Marketplace[]): Html {
  return html`
    <div class="title"><h1>Overview</h1>
      <span class="faint">Marketplaces to build and test against. Nothing here is real.</span>
      <span class="end">
        <button data-post="/console/api/reset" data-confirm="Put everything back to the start state? Connected shops lose their tokens." data-done="Back at the start">Start over</button>
      </span></div>
    ${marketplaces.map((marketplace) => marketplace.overview())}
    <section class="card"><div class="bar"><h2>Last requests</h2><span class="end"><a href="/console/requests">All</a></span></div>
      ${requestTable(world.requests.recent("", 8))}</section>`;
}

function faultsPage(world: World, marketplaces: Marketplace[]): Html {
  const faults = world.faults.list();
  return html`
    <div class="title"><h1>Faults</h1><span class="faint">The next calls to a path go wrong, then it heals.</span>
      <span class="end">${faults.length > 0 ? html`<button data-delete="/console/api/faults">Clear all</button>` : null}</span></div>
    <section class="card"><div class="bar"><h2>Add a fault</h2></div><div class="pad">
      <form class="fields" data-post="/console/api/faults" data-done="Fault added">
        <label>What goes wrong<select name="kind">${faultKinds.map((kind) => html`<option>${kind}</option>`)}</select></label>
        <label>Call, * for anything<input name="path" required size="46" value="*" list="paths"></label>
        <label>Method<select name="method"><option value="">any</option><option>GET</option><option>POST</option><option>PUT</option><option>DELETE</option></select></label>
        <label>When<select name="when"><option value="before">before it took effect</option><option value="after">after it took effect</option></select></label>
        <label>Times<input name="times" type="number" min="1" value="1"></label>
        <label>HTTP status<input name="status" type="number" placeholder="503"></label>
        <label>Retry-After, s<input name="retryAfterSeconds" type="number"></label>
        <label>Delay, ms<input name="delayMs" type="number" placeholder="5000"></label>
        <label>Code<input name="code" type="number" placeholder="internal error"></label>
        <button class="first">Add</button>
        <datalist id="paths">${marketplaces.flatMap((marketplace) => marketplace.paths.map((path) => html`<option value="${path}">`))}</datalist>
      </form>
      <p class="faint small">rate_limited answers 429 in the marketplace's words. server_error answers a status with HTML. cut drops the line without an answer. slow waits. malformed sends half of the real answer. empty says success without a result. answer sends a code of your choice.</p>
    </div></section>
    <section class="card">
      ${
        faults.length === 0
          ? html`<p class="empty">No faults. Everything answers as it should.</p>`
          : html`<div class="scroll"><table><thead><tr><th>Kind</th><th>Path</th><th>Method</th><th>When</th><th class="num">Left</th><th class="num">Hit</th><th></th></tr></thead>
          <tbody>${faults.map(
            (
              fault,
            ) => html`<tr><td><span class="chip ${fault.remaining === 0 ? "" : "warn"}">${fault.kind}</span></td>
            <td class="mono">${fault.path}</td><td>${fault.method ?? "any"}</td><td>${fault.when}</td>
            <td class="num">${fault.remaining ?? "always"}</td><td class="num">${fault.hits}</td>
            <td class="end"><button data-delete="/console/api/faults/${fault.id}">Remove</button></td></tr>`,
          )}</tbody></table></div>`
      }</section>`;
}

function requestsPage(world: World, path: string): Html {
  return html`
    <div class="title"><h1>Requests</h1><span class="faint">What reached the marketplaces. Secrets are never kept.</span>
      <span class="end"><button data-delete="/console/api/requests">Clear</button></span></div>
    <section class="card"><div class="bar">
      <form class="fields" method="get"><label>Path contains<input name="path" value="${path}" size="40"></label><button>Filter</button></form>
    </div>${requestTable(world.requests.recent(path, 300))}</section>`;
}

function requestTable(requests: LoggedRequest[]): Html {
  if (requests.length === 0) return html`<p class="empty">No requests yet.</p>`;
  return html`<div class="scroll"><table><thead><tr><th>Time</th><th>Request</th><th class="num">HTTP</th><th class="num">Code</th><th class="num">Took</th><th>Fault</th></tr></thead>
    <tbody>${requests.map(
      (request) => html`<tr><td class="num">${clockTime(request.at)}</td>
        <td class="mono">${request.method} ${request.path}</td>
        <td class="num"><span class="chip ${request.status >= 400 || request.status === 0 ? "bad" : ""}">${request.status === 0 ? "cut" : request.status}</span></td>
        <td class="num">${request.code === null ? "–" : html`<span class="chip ${request.isRefusal ? "bad" : "good"}">${request.code}</span>`}</td>
        <td class="num">${request.durationMs} ms</td><td>${request.fault ?? ""}</td></tr>`,
    )}</tbody></table></div>`;
}

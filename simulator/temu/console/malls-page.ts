import { type Html, html } from "../../console/html";
import { orderGateways } from "../gateways";
import type { Platform } from "../platform";
import { mallKinds } from "../records";
import { catalogueNames } from "../scenarios/catalogues";
import { kindNames, mallTable } from "./mall-table";
import { API } from "./paths";

export function mallsPage(platform: Platform): Html {
  return html`
    <div class="title"><h1>Malls</h1><span class="faint">A semi-managed mall has a token for the orders of each gateway and one for its goods; a local mall has one for everything.</span></div>
    <section class="card">${platform.malls.size === 0 ? html`<p class="empty">No malls yet. Make one below.</p>` : mallTable(platform)}</section>
    <section class="card"><div class="bar"><h2>Make a mall</h2></div><div class="pad">
      <form class="fields" data-post="${API}/malls" data-done="Mall made">
        <label>Name<input name="name" required placeholder="Larkfield Kitchen"></label>
        <label>Kind<select name="kind">${mallKinds.map((kind) => html`<option value="${kind}">${kindNames[kind]}</option>`)}</select></label>
        <label>Sells on<select name="market"><option value="">the usual one</option>${orderGateways.map((gateway) => html`<option>${gateway}</option>`)}<option value="everywhere">all three</option></select></label>
        <label>Goods<select name="catalogue">${catalogueNames.map((name) => html`<option>${name}</option>`)}</select></label>
        <button class="first">Make mall</button>
      </form></div></section>`;
}

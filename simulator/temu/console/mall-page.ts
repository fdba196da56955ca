import { type Html, html } from "../../console/html";
import type { Platform } from "../platform";
import { type Mall, mallRestrictions } from "../records";
import { logisticsSection } from "./logistics-section";
import { mallGoods } from "./mall-goods";
import { kindNames } from "./mall-table";
import { mallTokens } from "./mall-tokens";
import { orderSection } from "./order-section";
import { API } from "./paths";

export function mallPage(platform: Platform, mall: Mall, query: URLSearchParams): Html {
  const root = `${API}/malls/${mall.id}`;
  return html`
    <div class="title"><h1>${mall.name}</h1>
      <span class="chip">${kindNames[mall.kind]}</span>
      ${mall.gateways.map((gateway) => html`<span class="chip">${gateway}</span>`)}
      <span class="faint mono">${mall.id}</span>
      <span class="end">
        <button data-patch="${root}" data-body='{"partialShipments":${String(!mall.partialShipments)}}'>${mall.partialShipments ? "Allow whole confirmations only" : "Allow partial confirmations"}</button>
      </span></div>
    ${mall.gateways.length === 0 ? null : orderSection(platform, mall, query)}
    ${mallTokens(platform, mall)}
    ${mall.gateways.length === 0 ? null : logisticsSection(platform, mall)}
    ${mallGoods(platform, mall)}
    ${restrictions(mall)}`;
}

function restrictions(mall: Mall): Html {
  const body = (list: readonly string[]) => JSON.stringify({ restrictions: list });
  return html`<section class="card"><div class="bar"><h2>Restrictions</h2><span class="faint">What the platform forbids this seller.</span></div>
    <div class="pad"><div class="row">${mallRestrictions.map((name) => {
      const isOn = mall.restrictions.includes(name);
      const next = isOn ? mall.restrictions.filter((other) => other !== name) : [...mall.restrictions, name];
      return html`<button ${isOn ? html`class="danger"` : ""} data-patch="${API}/malls/${mall.id}" data-body='${body(next)}'>${isOn ? "Lift" : "Impose"}: ${name.replaceAll("_", " ")}</button>`;
    })}</div></div></section>`;
}

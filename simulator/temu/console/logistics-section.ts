import { type Html, html } from "../../console/html";
import type { Platform } from "../platform";
import type { Mall, Warehouse } from "../records";
import { regionById } from "../regions";
import { carriersOf } from "../shipments/carriers";
import { API } from "./paths";

/** Warehouses that the seller has described, and the platform's carriers in the mall's markets. */
export function logisticsSection(platform: Platform, mall: Mall): Html {
  return html`<section class="card"><div class="bar"><h2>Warehouses and carriers</h2></div><div class="pad"><dl>
    ${platform.warehouses.inGroup(mall.id).map(
      (warehouse) => html`<dt>${regionById(warehouse.regionId)?.code}</dt><dd>${warehouse.name}
        <span class="mono faint">${warehouse.id}</span> <span class="row">${warehouseActions(warehouse)}</span></dd>`,
    )}
    ${mall.regionIds.map(
      (regionId) =>
        html`<dt>${regionById(regionId)?.name}</dt><dd><span class="row">${carriersOf(platform, regionId).map(
          ({ id, name }) =>
            html`<button title="Take ${name} off the list" data-delete="${API}/carriers/${id}">${name} ×</button>`,
        )}</span></dd>`,
    )}
    </dl>
    <form class="fields" data-post="${API}/malls/${mall.id}/warehouses"><label>Add a warehouse<input name="name" required></label>${markets(mall)}<button>Add</button></form>
    <form class="fields" data-post="${API}/carriers"><label>Add a carrier<input name="name" required></label>${markets(mall)}<button>Add</button></form>
  </div></section>`;
}

function markets(mall: Mall): Html {
  return html`<label>Market<select name="regionId" data-number>${mall.regionIds.map(
    (id) => html`<option value="${id}">${regionById(id)?.name}</option>`,
  )}</select></label>`;
}

function warehouseActions({ id, brand, name }: Warehouse): Html {
  const path = `${API}/warehouses/${id}`;
  return brand === null
    ? html`<button data-patch="${path}" data-body="${JSON.stringify({ brand: name })}">Fill in the brand</button>
        <button data-delete="${path}">Remove</button>`
    : html`<button data-patch="${path}" data-body='{"brand":null}'>Empty the brand</button>
        <button data-delete="${path}">Remove</button>`;
}

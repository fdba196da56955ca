import { type Html, html } from "./html";

type Value = boolean | number | string | number[];
type Values = { [name: string]: Value };

export type Knob = { group: string; label: string; choices?: string[] };

/** One card of form fields for each group of settings; whatever differs from its default is marked. */
export function knobCards(path: string, knobs: { [name: string]: Knob }, values: Values, defaults: Values) {
  const names = Object.keys(knobs);
  const groups = [...new Set(names.map((name) => knobs[name]?.group ?? ""))];
  return groups.map(
    (group) => html`<section class="card"><div class="bar"><h2>${group}</h2></div><div class="pad">
        <form class="knobs" data-patch="${path}" data-done="Saved">
          ${names.flatMap((name) => {
            const knob = knobs[name];
            const value = values[name];
            if (knob?.group !== group || value === undefined) return [];
            return [field(name, knob, value, JSON.stringify(value) !== JSON.stringify(defaults[name]))];
          })}
          <button class="first">Save</button>
        </form></div></section>`,
  );
}

function field(name: string, { label, choices }: Knob, value: Value, isChanged: boolean): Html {
  const mark = isChanged ? html` <span class="chip warn">changed</span>` : null;
  if (typeof value === "boolean") {
    return html`<label><span>${label}${mark}</span><input type="checkbox" name="${name}" ${value ? "checked" : ""}></label>`;
  }
  if (choices) {
    return html`<label><span>${label}${mark}</span><select name="${name}" ${typeof value === "number" ? html`data-number` : ""}>${choices.map(
      (choice) => html`<option ${choice === String(value) ? "selected" : ""}>${choice}</option>`,
    )}</select></label>`;
  }
  return Array.isArray(value)
    ? html`<label><span>${label}${mark}</span><input name="${name}" data-list value="${value.join(", ")}"></label>`
    : html`<label><span>${label}${mark}</span><input type="${typeof value === "number" ? "number" : "text"}" name="${name}" value="${value}"></label>`;
}

import { Html } from "./html";

/**
 * Buttons with `data-post|put|patch|delete` and forms with the same make one JSON call and reload the page.
 * A form's fields become keys: numbers and checkboxes keep their type, empty fields are left out unless they carry `data-empty`.
 */
export const consoleScript = new Html(`
(() => {
  const said = document.getElementById("said");
  const say = (text, isBad) => {
    said.textContent = text;
    said.className = isBad ? "shown bad" : "shown";
    setTimeout(() => { said.className = ""; }, isBad ? 6000 : 1600);
  };
  const methods = ["post", "put", "patch", "delete"];
  const target = (element) => {
    const method = methods.find((name) => element.dataset[name] !== undefined);
    return method && { method: method.toUpperCase(), path: element.dataset[method] };
  };
  const call = async ({ method, path }, body, element) => {
    if (element.dataset.confirm && !window.confirm(element.dataset.confirm)) return;
    const response = await fetch(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const answer = await response.json().catch(() => ({ error: "the simulator gave no answer that can be read" }));
    if (!response.ok) return say(answer.error || "refused", true);
    if (element.dataset.goto) return location.assign(element.dataset.goto);
    sessionStorage.setItem("said", element.dataset.done || "Done");
    location.reload();
  };
  const valueOf = (field) => {
    if (field.type === "checkbox") return field.checked;
    if (field.value === "" && field.dataset.empty === undefined) return undefined;
    if (field.dataset.list !== undefined) return field.value.split(",").map((item) => Number(item.trim()));
    return field.type === "number" || field.dataset.number !== undefined ? Number(field.value) : field.value;
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const to = button && target(button);
    if (!to) return;
    event.preventDefault();
    void call(to, JSON.parse(button.dataset.body || "{}"), button);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const to = target(form);
    if (!to) return;
    event.preventDefault();
    const body = JSON.parse(form.dataset.body || "{}");
    for (const field of form.elements) {
      if (!field.name) continue;
      const value = valueOf(field);
      if (value === undefined) continue;
      const [outer, inner] = field.name.split(".");
      if (inner) body[outer] = [{ ...(body[outer] || [{}])[0], [inner]: value }];
      else body[outer] = value;
    }
    void call(to, body, form);
  });
  const left = sessionStorage.getItem("said");
  if (left) { sessionStorage.removeItem("said"); say(left, false); }
})();
`);

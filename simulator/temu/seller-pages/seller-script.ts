import { Html } from "../../console/html";

/** Select all, and the button beside the token. Without scripts every tick can still be set by hand. */
export const sellerScript = new Html(`
(() => {
  const ticksOf = (all) => [...document.querySelectorAll('[data-kind="' + all.dataset.all + '"]:not(:disabled)')];
  const follow = (all) => {
    const ticks = ticksOf(all);
    const count = ticks.filter((tick) => tick.checked).length;
    all.checked = count === ticks.length;
    all.indeterminate = count > 0 && count < ticks.length;
  };
  const alls = [...document.querySelectorAll("[data-all]")];
  alls.forEach(follow);
  document.addEventListener("change", ({ target }) => {
    if (target.dataset.all) for (const tick of ticksOf(target)) tick.checked = target.checked;
    alls.forEach(follow);
  });
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        // A browser that keeps the clipboard from pages still copies what is selected.
        document.execCommand("copy");
      }
      button.textContent = button.dataset.copied;
    });
  }
})();
`);

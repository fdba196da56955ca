const fields = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
const ownKeys =
  '[role="menu"], [role="listbox"], [role="dialog"]:not([data-slot="side-panel"]), [role="alertdialog"]';

/** Letters typed into a field, and keys inside menus and dialogs, belong to those. */
export function isKeyTaken(target: EventTarget | null): "field" | "layer" | null {
  if (!(target instanceof Element)) return null;
  if (target.closest(ownKeys) || document.querySelector('[data-slot="dialog-overlay"]')) return "layer";
  return target.closest(fields) ? "field" : null;
}

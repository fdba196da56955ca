const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup that may be put into a page as it is. */
export type Html = { markup: string };

export const trusted = (markup: string): Html => ({ markup });

/** Puts text into markup; whatever is not Html itself is escaped. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  return trusted(parts.reduce((page, part, index) => page + markupOf(values[index - 1] ?? "") + part));
}

function markupOf(value: string | number | Html | Html[]): string {
  if (Array.isArray(value)) return value.map(markupOf).join("");
  return typeof value === "object" ? value.markup : escapeHtml(String(value));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * The same JSON value with every text under one of `fields` blanked, however deep. The shape stays, because the
 * shape is what a payload that could not be read is kept for.
 */
export function blankFields(value: unknown, fields: ReadonlySet<string>): unknown {
  return blank(value, fields, false);
}

function blank(value: unknown, fields: ReadonlySet<string>, hidden: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => blank(item, fields, hidden));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, blank(item, fields, hidden || fields.has(key))]),
    );
  }
  if (!hidden || value === null || typeof value === "boolean" || value === "") return value;
  return `[${typeof value}]`;
}

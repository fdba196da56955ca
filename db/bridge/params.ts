export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A parameter as the untyped text that PostgreSQL gets; null is NULL. */
export function paramText(value: Json): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value;
  return Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value);
}

/** Quotes as Neon does, by JSON's rules, even where PostgreSQL's would differ (a line feed becomes an n). */
function arrayLiteral(values: Json[]): string {
  return `{${values.map(elementText).join(",")}}`;
}

function elementText(value: Json): string {
  if (value === null) return "NULL";
  if (Array.isArray(value)) return arrayLiteral(value);
  const text = JSON.stringify(value);
  return typeof value === "object" ? JSON.stringify(text) : text;
}

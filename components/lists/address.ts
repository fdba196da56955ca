/** Where a page of a list begins. A cursor belongs to one set of filters, so any change of those drops it. */
const cursorParams = ["after", "before"];

export type AddressPatch = Record<string, string | readonly string[] | null>;

/** The query after a change, "" when nothing is left. Empty values leave the address. */
export function patchQuery(query: string, patch: AddressPatch): string {
  const params = new URLSearchParams(query);
  if (!cursorParams.some((name) => name in patch)) for (const name of cursorParams) params.delete(name);
  for (const [name, value] of Object.entries(patch)) {
    const text = typeof value === "string" ? value : (value?.join(",") ?? "");
    if (text) params.set(name, text);
    else params.delete(name);
  }
  return params.toString();
}

/** Several values of one filter stand in one parameter, divided by commas; ids and names of states have none. */
export function readValues(query: string, name: string): string[] {
  return (new URLSearchParams(query).get(name) ?? "").split(",").filter(Boolean);
}

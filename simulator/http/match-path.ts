export type PathParams = { [name: string]: string };

/** `/orders/{id}` against `/orders/577` gives `{ id: "577" }`; null when the path is another one. */
export function matchPath(pattern: string, path: string): PathParams | null {
  const expected = pattern.split("/");
  const found = path.split("/");
  if (expected.length !== found.length) return null;
  const params: PathParams = {};
  for (const [index, part] of expected.entries()) {
    const value = found[index] ?? "";
    if (part.startsWith("{") && part.endsWith("}")) {
      if (value === "") return null;
      params[part.slice(1, -1)] = value;
    } else if (part !== value) return null;
  }
  return params;
}

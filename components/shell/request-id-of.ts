function part(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Our own request id for what the API answered, Next's digest for what failed while a page was drawn. */
export function requestIdOf(error: unknown): string | undefined {
  const id = part(part(part(error, "data"), "failure"), "requestId") ?? part(error, "digest");
  return typeof id === "string" && id ? id : undefined;
}

/** Next's digest for what failed on the server, our own request id for what the API answered. */
export function requestIdOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("digest" in error && typeof error.digest === "string") return error.digest;
  if (!("data" in error) || typeof error.data !== "object" || error.data === null) return undefined;
  return "requestId" in error.data && typeof error.data.requestId === "string"
    ? error.data.requestId
    : undefined;
}

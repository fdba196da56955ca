/**
 * The address that the proxy before us saw. Its entry is the last one: whatever stands before it was sent by the
 * visitor and may be invented.
 */
export function networkAddressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

import { IntegrationError } from "../errors";

/** For an answer whose body says nothing in the vendor's own envelope: a proxy, an overload page, a redirect. */
export function failureOfStatus(vendor: string, status: number): IntegrationError {
  const detail = { code: `http_${status}` };
  if (status === 429)
    return new IntegrationError("rate_limited", `${vendor} asks for fewer requests`, detail);
  if (status === 408 || status >= 500) {
    return new IntegrationError("unavailable", `${vendor} answered with status ${status}`, detail);
  }
  return new IntegrationError("unreadable", `${vendor} answered ${status} without its envelope`, detail);
}

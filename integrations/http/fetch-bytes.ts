import { retryAfterMs } from "./retry-after-ms";
import type { HttpRuntime } from "./runtime";

export interface HttpRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** Values that must appear in no log and no error. */
  secrets: readonly string[];
}

/** How an exchange ended on the wire. `never_sent` is a promise; all that is merely `lost` may have arrived. */
export type Arrival =
  | {
      outcome: "answered";
      status: number;
      contentType: string;
      bytes: Uint8Array;
      retryAfterMs: number | undefined;
    }
  | { outcome: "lost" | "never_sent"; reason: string };

/** The codes Node gives before the first byte of a request leaves; the edge runtime shares its fetch with Node. */
const codesBeforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

export async function fetchBytes(
  runtime: HttpRuntime,
  request: HttpRequest,
  timeoutMs: number,
): Promise<Arrival> {
  try {
    const response = await runtime.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal: AbortSignal.timeout(timeoutMs),
      cache: "no-store",
      // Following a redirect would carry the credentials to a host nobody configured.
      redirect: "manual",
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      outcome: "answered",
      status: response.status,
      contentType: response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "",
      bytes,
      retryAfterMs: retryAfterMs(response.headers, runtime.now()),
    };
  } catch (error) {
    return lost(error);
  }
}

/** Keeps the code only: fetch's own messages may quote the address with its query, where secrets travel. */
function lost(error: unknown): Arrival {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")) {
    return { outcome: "lost", reason: "timeout" };
  }
  const code = codeOf(error instanceof Error ? error.cause : undefined) ?? codeOf(error);
  if (code === undefined) return { outcome: "lost", reason: "connection cut" };
  return { outcome: codesBeforeSending.has(code) ? "never_sent" : "lost", reason: code };
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

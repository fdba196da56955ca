import type { Answer, Incoming } from "../http/exchange";
import { json } from "../http/exchange";
import { matchPath } from "../http/match-path";

/** A sentence for whoever wrote the call, with the HTTP status that fits. */
export class ConsoleError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 415,
    message: string,
  ) {
    super(message);
  }
}

export type ConsoleCall = {
  request: Incoming;
  query: URLSearchParams;
  body: { [key: string]: unknown };
  /** A `{name}` of the route's path. */
  param(name: string): string;
};

export type ConsoleRoute = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  handle(call: ConsoleCall): Answer;
};

/** A route whose answer is JSON: what the handler returns. */
export function jsonRoute(
  method: ConsoleRoute["method"],
  path: string,
  handle: (call: ConsoleCall) => unknown,
): ConsoleRoute {
  return { method, path, handle: (call) => json(handle(call) ?? {}) };
}

export function answerConsole(routes: ConsoleRoute[], request: Incoming): Answer | null {
  for (const route of routes) {
    if (route.method !== request.method) continue;
    const params = matchPath(route.path, request.path);
    if (!params) continue;
    try {
      return route.handle({
        request,
        query: request.query,
        body: readBody(request),
        param: (name) => params[name] ?? "",
      });
    } catch (error) {
      if (error instanceof ConsoleError) return json({ error: error.message }, error.status);
      throw error;
    }
  }
  return null;
}

function readBody(request: Incoming): { [key: string]: unknown } {
  if (request.method === "GET") return {};
  // Another site's form cannot send this type without the browser asking first, so it cannot press buttons.
  if (request.raw.length > 0 && !request.header("content-type")?.startsWith("application/json")) {
    throw new ConsoleError(415, "send JSON with content-type: application/json");
  }
  const text = request.raw.toString("utf8");
  if (text === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConsoleError(400, `the body is not JSON: ${String(error)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ConsoleError(400, "the body must be a JSON object");
  }
  return value as { [key: string]: unknown };
}

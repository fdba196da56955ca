import type { Incoming } from "../http/exchange";
import { matchPath, type PathParams } from "../http/match-path";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { PlatformError } from "./platform-error";

/** Path first, then version, then method: each has its own code. */
export function findEndpoint(request: Pick<Incoming, "method" | "path">): {
  endpoint: Endpoint;
  params: PathParams;
} {
  const samePath = endpoints.flatMap((endpoint) => {
    const params = matchPath(endpoint.path, request.path);
    return params ? [{ endpoint, params }] : [];
  });
  if (samePath.length === 0) {
    throw new PlatformError(
      36009009,
      "Invalid path. The specified path does not match any available endpoint.",
      404,
    );
  }
  const sameVersion = samePath.filter(({ endpoint, params }) =>
    endpoint.versions.includes(params.version ?? ""),
  );
  if (sameVersion.length === 0) {
    throw new PlatformError(36009014, "Invalid version. The specified version is not available.", 400);
  }
  const found = sameVersion.find(({ endpoint }) => endpoint.method === request.method);
  if (!found) {
    throw new PlatformError(36009010, "Invalid method. The specified method is not available.", 405);
  }
  return found;
}

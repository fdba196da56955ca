import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { apiContext } from "@/server/api/context";
import { api } from "@/server/api/root";

function handler(req: Request) {
  const requestId = crypto.randomUUID();
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: api,
    createContext: () => apiContext(requestId),
    responseMeta: () => ({ headers: { "x-request-id": requestId, "cache-control": "no-store" } }),
  });
}

export { handler as GET, handler as POST };

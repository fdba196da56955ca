import { defaultShouldDehydrateQuery, isServer, MutationCache, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    // Somebody else was faster, so what is on the screen is old.
    mutationCache: new MutationCache({
      onError: (error) => {
        if (statusOf(error) === CONFLICT) void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: {
        // A page's data comes with the page; asking for it again at once would only repeat the work.
        staleTime: 10_000,
        // A page that waits for repeats shows nothing meanwhile; the browser repeats where one can see it.
        retry: (failures, error) => !isServer && failures < 2 && isWorthRepeating(error),
      },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
  return client;
}

const CONFLICT = 409;

/** What the server refused it will refuse again. */
function isWorthRepeating(error: unknown): boolean {
  const status = statusOf(error);
  return status === null || status >= 500;
}

/** Null when no answer of the API is in it. */
function statusOf(error: unknown): number | null {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  const status = typeof data === "object" && data !== null && "httpStatus" in data ? data.httpStatus : null;
  return typeof status === "number" ? status : null;
}

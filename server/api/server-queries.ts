import "server-only";
import type { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { apiContext } from "./context";
import { api } from "./root";

/** The same typed queries for a server component, answered in-process: pages prefetch with them. */
export function serverQueries(queryClient: QueryClient) {
  return createTRPCOptionsProxy({ router: api, queryClient, ctx: () => apiContext(crypto.randomUUID()) });
}

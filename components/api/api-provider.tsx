"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { Api } from "@/server/api/root";
import { TRPCProvider } from "./client";
import { makeQueryClient } from "./query-client";

let inBrowser: QueryClient | undefined;

/** One client for the browser's life; on the server one per request, or data would leak between people. */
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  inBrowser ??= makeQueryClient();
  return inBrowser;
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<Api>({ links: [httpBatchLink({ url: "/api/trpc", transformer: superjson })] }),
  );
  return (
    <QueryClientProvider client={client}>
      <TRPCProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
